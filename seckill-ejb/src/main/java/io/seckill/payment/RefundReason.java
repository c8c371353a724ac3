package io.seckill.payment;

/** Why money goes back. */
public enum RefundReason {
    /** A buyer or an operator wanted it: the order is refunded by it. */
    REQUESTED,
    /** It came when the order was closed. */
    LATE,
    /** It came for an order that was paid for. */
    TWICE
}
