package io.seckill.order;

/** Why an order was closed. */
public enum ClosingReason {
    UNPAID,
    CANCELLED
}
