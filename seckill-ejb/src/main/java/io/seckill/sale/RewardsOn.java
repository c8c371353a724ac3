package io.seckill.sale;

/** When an order earns what it earns. */
public enum RewardsOn {
    ORDER_PLACED,
    ORDER_PAID
}
