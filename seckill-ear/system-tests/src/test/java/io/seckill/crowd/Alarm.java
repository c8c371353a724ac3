package io.seckill.crowd;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does things later. */
final class Alarm implements AutoCloseable {

    private static final int THREADS = 2;

    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(THREADS);

    /** Starts the action after the delay; what it throws fails the result and is never lost in the scheduler. */
    <T> CompletableFuture<T> after(Duration delay, Supplier<CompletableFuture<T>> action) {
        CompletableFuture<Void> bell = new CompletableFuture<>();
        scheduler.schedule(() -> bell.complete(null), delay.toNanos(), TimeUnit.NANOSECONDS);
        return bell.thenCompose(unused -> action.get());
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
