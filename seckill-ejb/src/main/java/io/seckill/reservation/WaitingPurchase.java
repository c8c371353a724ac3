package io.seckill.reservation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A purchase at the desk. Either the writer takes it or it is withdrawn, never both: whoever claims it first. A withdrawn purchase has
 * surely reserved nothing. Its buyer is told once. Thread-safe.
 */
public final class WaitingPurchase {

    private enum Progress {
        WAITS,
        TAKEN,
        TOLD
    }

    private final PurchaseRequest request;
    private final long since;
    private final Executor tellers;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.WAITS);
    private final CompletableFuture<PurchaseOutcome> outcome = new CompletableFuture<>();

    /**
     * @param nanos the time of {@link System#nanoTime}
     * @param tellers where its buyer is told
     */
    public WaitingPurchase(PurchaseRequest request, long nanos, Executor tellers) {
        this.request = request;
        this.since = nanos;
        this.tellers = tellers;
    }

    public PurchaseRequest request() {
        return request;
    }

    /** True for the one caller who may decide it. */
    boolean claim() {
        return progress.compareAndSet(Progress.WAITS, Progress.TAKEN);
    }

    /** Tells the buyer, unless something was told before. */
    public void tell(PurchaseOutcome result) {
        if (progress.getAndSet(Progress.TOLD) != Progress.TOLD) {
            complete(result);
        }
    }

    /** Tells the buyer to come again, if no writer has it. */
    void withdraw() {
        if (progress.compareAndSet(Progress.WAITS, Progress.TOLD)) {
            complete(PurchaseOutcome.Busy.A_SECOND);
        }
    }

    private void complete(PurchaseOutcome result) {
        try {
            outcome.completeAsync(() -> result, tellers);
        } catch (RejectedExecutionException e) {
            outcome.complete(result);
        }
    }

    /** What it comes to; of a purchase that stands at a desk, by the end of its patience and its transaction. Never fails. */
    CompletableFuture<PurchaseOutcome> outcome() {
        return outcome;
    }

    /** Whether it was made so long ago. @param nanos the time of {@link System#nanoTime} */
    boolean waits(Duration time, long nanos) {
        return nanos - since > time.toNanos();
    }
}
