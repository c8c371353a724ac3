package io.seckill.order;

/** Where an order stands. An order begins PLACED; there is no other state yet. */
public enum OrderState {
    PLACED
}
