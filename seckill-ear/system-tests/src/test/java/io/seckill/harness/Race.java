package io.seckill.harness;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same thing in many threads at the same instant. */
public final class Race {

    private Race() {}

    /** What each runner came back with; the runners are numbered from 0. */
    public static <T> List<T> of(int runners, IntFunction<T> run) {
        CyclicBarrier start = new CyclicBarrier(runners);
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Future<T>> results = IntStream.range(0, runners)
                    .mapToObj(number -> threads.submit(() -> {
                        start(start);
                        return run.apply(number);
                    }))
                    .toList();
            return results.stream().map(Race::finished).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void start(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("Another runner did not reach the start", e);
        }
    }

    private static <T> T finished(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during the race", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A runner fell", e.getCause());
        }
    }
}
