package io.seckill.reservation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A purchase at the desk. Either the writer takes it or its buyer withdraws it, never both: whoever claims it first.
 * A withdrawn purchase has surely reserved nothing. Thread-safe.
 */
public final class WaitingPurchase {

    private final PurchaseRequest request;
    private final long since;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<PurchaseOutcome> outcome = new CompletableFuture<>();

    /** @param nanos the time of {@link System#nanoTime} */
    public WaitingPurchase(PurchaseRequest request, long nanos) {
        this.request = request;
        this.since = nanos;
    }

    public PurchaseRequest request() {
        return request;
    }

    /** True for the one caller who may decide it. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    public void tell(PurchaseOutcome result) {
        outcome.complete(result);
    }

    /** What it comes to; of a purchase that stands at a desk, by the end of its patience and its transaction. Never fails. */
    public CompletableFuture<PurchaseOutcome> outcome() {
        return outcome;
    }

    /** Whether it was made so long ago. @param nanos the time of {@link System#nanoTime} */
    boolean waits(Duration time, long nanos) {
        return nanos - since > time.toNanos();
    }

    /** Tells the buyer to come again, if no writer has it. */
    public void withdraw() {
        if (claim()) {
            tell(PurchaseOutcome.Busy.A_SECOND);
        }
    }
}
