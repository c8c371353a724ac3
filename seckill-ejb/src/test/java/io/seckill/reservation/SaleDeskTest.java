package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SaleDeskTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final LongConsumer NO_PAUSE = nanos -> {};

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<List<WaitingPurchase>> batches = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void takesAllThatWaitsUpToTheLimit() {
        List<Runnable> held = new ArrayList<>();
        SaleDesk desk = new SaleDesk(100, 4, batches::add, System::nanoTime, NO_PAUSE);

        for (int i = 0; i < 10; i++) {
            desk.submit(purchase(i), held::add);
        }
        held.forEach(Runnable::run);

        assertThat(held).hasSize(1);
        assertThat(batches).extracting(List::size).containsExactly(4, 4, 2);
    }

    @Test
    void refusesWhenItIsFullAndTakesAgainAfterwards() {
        List<Runnable> held = new ArrayList<>();
        SaleDesk desk = new SaleDesk(2, 4, batches::add, System::nanoTime, NO_PAUSE);

        assertThat(desk.submit(purchase(1), held::add)).isTrue();
        assertThat(desk.submit(purchase(2), held::add)).isTrue();
        assertThat(desk.submit(purchase(3), held::add)).isFalse();

        held.remove(0).run();
        assertThat(desk.submit(purchase(3), held::add)).isTrue();
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        List<Runnable> held = new ArrayList<>();
        SaleDesk desk = new SaleDesk(10, 4, batches::add, System::nanoTime, NO_PAUSE);
        WaitingPurchase withdrawn = purchase(1);
        WaitingPurchase stays = purchase(2);
        desk.submit(withdrawn, held::add);
        desk.submit(stays, held::add);

        withdrawn.withdraw();
        assertThat(withdrawn.outcome()).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);
        held.forEach(Runnable::run);

        assertThat(batches).containsExactly(List.of(stays));
    }

    @Test
    void startsAWriterAgainWhenAThreadWasRefused() {
        SaleDesk desk = new SaleDesk(10, 4, batches::add, System::nanoTime, NO_PAUSE);

        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> desk.submit(purchase(1), task -> {
                    throw new RejectedExecutionException("no thread");
                }));
        desk.submit(purchase(2), Runnable::run);

        assertThat(batches).extracting(List::size).containsExactly(2);
    }

    @Test
    void refusesWhileItsWriterIsStuck() {
        AtomicLong now = new AtomicLong();
        List<Boolean> taken = new ArrayList<>();
        AtomicReference<SaleDesk> desk = new AtomicReference<>();
        List<Runnable> held = new ArrayList<>();
        desk.set(new SaleDesk(
                10,
                1,
                batch -> {
                    if (taken.isEmpty()) {
                        now.addAndGet(TimeUnit.SECONDS.toNanos(3));
                        taken.add(desk.get().submit(purchase(2), held::add));
                        now.incrementAndGet();
                        taken.add(desk.get().submit(purchase(3), held::add));
                    }
                },
                now::get,
                NO_PAUSE));

        desk.get().submit(purchase(1), held::add);
        held.remove(0).run();

        assertThat(taken).containsExactly(true, false);
        assertThat(desk.get().submit(purchase(3), held::add)).isTrue();
    }

    @Test
    void letsACrowdGatherForHalfOfABatchsTime() {
        assertThat(pausesAfter(8, 100, 10)).containsExactly(5L);
    }

    @Test
    void letsACrowdGatherForNoMoreThan25Milliseconds() {
        assertThat(pausesAfter(8, 100, 1_000)).containsExactly(25L);
    }

    @Test
    void doesNotLetFewGather() {
        assertThat(pausesAfter(7, 100, 10)).isEmpty();
    }

    @Test
    void doesNotWaitWhenAFullBatchIsThere() {
        assertThat(pausesAfter(16, 8, 10)).as("only after the second").hasSize(1);
    }

    @Test
    void tellsWhoWaitsTooLong() {
        AtomicLong now = new AtomicLong();
        List<Runnable> held = new ArrayList<>();
        SaleDesk desk = new SaleDesk(10, 4, batches::add, now::get, NO_PAUSE);
        WaitingPurchase early = purchase(1);
        WaitingPurchase late = new WaitingPurchase(early.request(), SECOND.toNanos(), Runnable::run);
        desk.submit(early, held::add);
        desk.submit(late, held::add);

        now.set(SECOND.toNanos());
        desk.tellWhoWaitsTooLong(SECOND, SECOND);
        assertThat(early.outcome()).isNotDone();

        now.incrementAndGet();
        desk.tellWhoWaitsTooLong(SECOND, SECOND);
        assertThat(early.outcome()).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);
        assertThat(late.outcome()).isNotDone();

        held.forEach(Runnable::run);
        assertThat(batches).containsExactly(List.of(late));
    }

    @Test
    void waitsLongerForWhatItsWriterHas() {
        AtomicLong now = new AtomicLong();
        List<Boolean> told = new ArrayList<>();
        AtomicReference<SaleDesk> desk = new AtomicReference<>();
        WaitingPurchase purchase = purchase(1);
        desk.set(new SaleDesk(
                10,
                4,
                batch -> {
                    for (long waited : new long[] {2, 1}) {
                        now.addAndGet(waited * SECOND.toNanos());
                        desk.get().tellWhoWaitsTooLong(SECOND, SECOND);
                        told.add(purchase.outcome().isDone());
                    }
                },
                now::get,
                NO_PAUSE));

        desk.get().submit(purchase, Runnable::run);

        assertThat(told).containsExactly(false, true);
        assertThat(purchase.outcome()).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);
    }

    @Test
    void whomTheWriterTellsNothingIsToldToComeAgain() {
        WaitingPurchase purchase = purchase(1);
        SaleDesk desk = new SaleDesk(
                10,
                4,
                batch -> {
                    throw new IllegalStateException("no database");
                },
                System::nanoTime,
                NO_PAUSE);

        assertThatIllegalStateException().isThrownBy(() -> desk.submit(purchase, Runnable::run));

        assertThat(purchase.outcome()).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);
    }

    /** Milliseconds for which the writer paused, when all these purchases waited from the beginning. */
    private static List<Long> pausesAfter(int purchases, int batchLimit, long millisEach) {
        AtomicLong now = new AtomicLong();
        List<Long> pauses = new ArrayList<>();
        List<Runnable> held = new ArrayList<>();
        SaleDesk desk = new SaleDesk(
                100,
                batchLimit,
                batch -> now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisEach)),
                now::get,
                nanos -> pauses.add(TimeUnit.NANOSECONDS.toMillis(nanos)));
        for (int i = 0; i < purchases; i++) {
            desk.submit(purchase(i), held::add);
        }
        held.forEach(Runnable::run);
        return pauses;
    }

    @Test
    void hasNeverTwoWritersAndLosesNoPurchase() throws InterruptedException {
        int buyers = 16;
        int each = 2_000;
        AtomicInteger writers = new AtomicInteger();
        AtomicInteger mostWriters = new AtomicInteger();
        SaleDesk desk = new SaleDesk(
                buyers * each,
                50,
                batch -> {
                    mostWriters.accumulateAndGet(writers.incrementAndGet(), Math::max);
                    batch.forEach(purchase -> purchase.tell(new PurchaseOutcome.Closed()));
                    writers.decrementAndGet();
                },
                System::nanoTime,
                NO_PAUSE);

        AtomicInteger told = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(buyers);
        for (int buyer = 0; buyer < buyers; buyer++) {
            threads.execute(() -> {
                for (int i = 0; i < each; i++) {
                    WaitingPurchase purchase = purchase(i);
                    desk.submit(purchase, threads);
                    if (purchase.outcome()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join()
                            .equals(new PurchaseOutcome.Closed())) {
                        told.incrementAndGet();
                    }
                }
                done.countDown();
            });
        }

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(told).hasValue(buyers * each);
        assertThat(mostWriters).hasValue(1);
    }

    private static WaitingPurchase purchase(int buyer) {
        PurchaseRequest request = new PurchaseRequest(new SaleId(1), new BuyerId("b-" + buyer), 1);
        return new WaitingPurchase(request, 0, Runnable::run);
    }
}
