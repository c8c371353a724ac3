package io.seckill.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class KeyedLimiterTest {

    private static final int THREADS = 16;
    private static final RateLimit TEN = new RateLimit(10, 20);
    private static final int KEYS = 1_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final KeyedLimiter limiter = new KeyedLimiter(LimitKind.BUYER, TEN, KEYS, now::get);

    @Test
    void letsABurstInAndNotOneMore() {
        for (int left = 19; left >= 0; left--) {
            assertThat(limiter.take("ann")).matches(Quota::granted).returns((long) left, Quota::remaining);
        }

        assertThat(limiter.take("ann")).isEqualTo(new Quota(LimitKind.BUYER, TEN, false, 0, Duration.ofMillis(100)));
        assertThat(limiter.take("bob").granted()).isTrue();
    }

    @Test
    void givesAPermitBackAtTheInstantItHasNamed() {
        empty("ann");

        now.addAndGet(Duration.ofMillis(100).toNanos() - 1);
        assertThat(limiter.take("ann").comesAgainIn()).isEqualTo(Duration.ofNanos(1));
        now.addAndGet(1);
        assertThat(limiter.take("ann").granted()).isTrue();
        assertThat(limiter.take("ann").granted()).isFalse();
    }

    @Test
    void hasNoMoreThanABurstAfterALongRest() {
        empty("ann");

        now.addAndGet(Duration.ofDays(365).toNanos());

        assertThat(empty("ann")).isEqualTo(20);
    }

    @Test
    void isExactUnderSixteenThreads() throws InterruptedException {
        AtomicInteger granted = new AtomicInteger();

        inThreads(thread -> {
            for (int click = 0; click < 10_000; click++) {
                if (limiter.take("ann").granted()) {
                    granted.incrementAndGet();
                }
            }
        });

        assertThat(granted).hasValue(20);
    }

    /**
     * 100 steps of 50 ms are 5 s: 20 at once and 50 more. A step comes while all click, and the next one not before all have seen it:
     * seconds that pass within one thread's click would let the bucket be forgotten.
     */
    @Test
    void isExactUnderSixteenThreadsWhileTimePasses() throws InterruptedException {
        AtomicInteger granted = new AtomicInteger();
        CyclicBarrier step = new CyclicBarrier(THREADS);

        inThreads(thread -> {
            for (int click = 0; click < 10_000; click++) {
                if (click % 100 == 0) {
                    await(step);
                }
                if (thread == 0 && click % 100 == 50) {
                    now.addAndGet(Duration.ofMillis(50).toNanos());
                }
                if (limiter.take("ann").granted()) {
                    granted.incrementAndGet();
                }
            }
        });
        granted.addAndGet(empty("ann"));

        assertThat(granted).hasValue(70);
        assertThat(limiter.take("ann").granted()).isFalse();
    }

    @Test
    void forgetsInventedKeysAndWhoeverHasRested() {
        for (int key = 0; key < 100_000; key++) {
            limiter.take("invented-" + key);
        }
        limiter.tidyUp();
        assertThat(limiter.keys()).isLessThanOrEqualTo(KEYS);

        now.addAndGet(Duration.ofSeconds(2).toNanos() + 1);
        limiter.tidyUp();

        assertThat(limiter.keys()).isZero();
    }

    /** Whoever keeps clicking is not pushed out by names that come once. */
    @Test
    void remembersTheEagerAmongInventedKeys() {
        empty("eager");
        int granted = 0;
        for (int key = 0; key < 100_000; key++) {
            limiter.take("invented-" + key);
            granted += limiter.take("eager").granted() ? 1 : 0;
        }

        assertThat(granted).isZero();
    }

    /** Names of 14 characters: 177 MB. */
    @Test
    void holdsAMillionKeysInLessThanTwoHundredMegabytes() {
        long before = usedBytes();
        KeyedLimiter million = new KeyedLimiter(LimitKind.BUYER, TEN, 1_000_000, now::get);
        for (int key = 0; key < 1_000_000; key++) {
            million.take(String.format("buyer-%08d", key));
        }
        million.tidyUp();
        long megabytes = (usedBytes() - before) / 1_000_000;

        assertThat(million.keys()).isEqualTo(1_000_000);
        assertThat(megabytes).isBetween(50L, 200L);
    }

    private static long usedBytes() {
        for (int collection = 0; collection < 3; collection++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private int empty(String key) {
        int taken = 0;
        while (limiter.take(key).granted()) {
            taken++;
        }
        return taken;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inThreads(IntConsumer work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            threads.execute(() -> {
                try {
                    start.await();
                    work.accept(number);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
}
