package io.seckill.reservation;

/** Where the purchases of sales that queue first go. */
public interface RequestQueue {

    /**
     * Puts a request on the queue and waits until it is durably there. Safe to call again: the same buyer's is there once.
     *
     * @return that it is queued, or what has become of it if it was before; {@link PurchaseOutcome.Busy} when the queue is full or away
     */
    PurchaseOutcome put(PurchaseRequest request);
}
