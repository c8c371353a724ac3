package io.seckill.sale;

/** What becomes of the units of a refunded order that was not shipped. */
public enum RefundedUnits {
    /** They are sold again. */
    ON_SALE,
    /** They stay sold: the sale's count of units is not touched. */
    WRITTEN_OFF
}
