package io.seckill.reservation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A purchase at the desk. Either the writer takes it or its buyer withdraws it, never both: whoever claims it first.
 * A withdrawn purchase has surely reserved nothing. Thread-safe.
 */
public final class WaitingPurchase {

    private final PurchaseRequest request;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<PurchaseOutcome> outcome = new CompletableFuture<>();

    public WaitingPurchase(PurchaseRequest request) {
        this.request = request;
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

    /**
     * Waits for the outcome. After {@code patience} the purchase is withdrawn, unless the writer has it: then the outcome
     * is waited for as long as its transaction may take. A server may end a transaction later than its time-out says; the
     * buyer is then told to ask again, which is safe whatever becomes of it.
     */
    public PurchaseOutcome await(Duration patience, Duration transactionTimeout) {
        try {
            return await(patience);
        } catch (TimeoutException e) {
            return claim() ? PurchaseOutcome.Busy.A_SECOND : awaitWriter(transactionTimeout);
        }
    }

    private PurchaseOutcome awaitWriter(Duration transactionTimeout) {
        try {
            return await(transactionTimeout);
        } catch (TimeoutException e) {
            return PurchaseOutcome.Busy.A_SECOND;
        }
    }

    private PurchaseOutcome await(Duration time) throws TimeoutException {
        try {
            return outcome.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PurchaseOutcome.Busy.A_SECOND;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is told, never thrown", e);
        }
    }
}
