package io.seckill.payment;

/** What a notification led to. */
public enum PaymentResult {
    /** The order is paid for by it. */
    ACCEPTED,
    /** The buyer was declined; the order still waits. */
    DECLINED,
    /** The order was closed before: the money goes back. */
    LATE,
    /** The order was paid for before, by another transaction: the money goes back. */
    TWICE,
    /** Not the order's amount or currency: nothing was changed, an operator has to settle it with the provider. */
    WRONG_AMOUNT,
    /** There is no such order: nothing was changed, an operator has to settle it with the provider. */
    UNKNOWN_ORDER,
    /** The transaction was told before, with other contents: nothing was changed. */
    CONTRADICTION;

    /** Whether money came that is not the shop's. */
    boolean goesBack() {
        return this == LATE || this == TWICE;
    }

    /** Whether somebody has to look into it. */
    boolean isSuspicious() {
        return this == WRONG_AMOUNT || this == UNKNOWN_ORDER || this == CONTRADICTION;
    }
}
