package io.seckill.reservation;

import io.seckill.value.BuyerId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where the purchases of sales that queue first go, and where is known what has become of them. Thread-safe. */
public interface RequestQueue {

    /**
     * Puts a request on the queue; the outcome comes when it is durably there. Safe to call again: the same buyer's is there once.
     *
     * @return that it is queued, or what has become of it if it was before; {@link PurchaseOutcome.Busy} when the queue is full or away
     */
    CompletableFuture<PurchaseOutcome> put(PurchaseRequest request);

    /** Empty when the text is not a ticket of this buyer's for a sale that there is. */
    Optional<RequestState> find(String ticket, BuyerId buyer);
}
