package io.seckill.sale;

/** What a click meets. */
public enum SaleMode {
    /** The stock is asked at once: whoever is answered has a unit, or knows that there is none. */
    RESERVE_FIRST,
    /** The request goes onto a queue, and the stock is asked by as many consumers as the back end can bear. */
    QUEUE_FIRST
}
