package io.seckill.reservation;

import io.seckill.sale.SomeSale;
import io.seckill.value.BuyerId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Purchases a second through one sale's desk, from {@link SaleDesk#submit} to the end of {@link WaitingPurchase#outcome}:
 * queue, writer, waking the buyer. Eight buyers, each of whom comes again as soon as it is told.
 *
 * <p>Left out: what a batch costs. The writer answers at once, so a batch holds eight purchases at the most, and what is
 * measured is mostly how threads hand over to each other. The server's managed threads are left out too.
 */
@State(Scope.Benchmark)
@Threads(8)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DeskBenchmark {

    private static final PurchaseRequest REQUEST = new PurchaseRequest(SomeSale.ID, new BuyerId("ann"), 1);
    private static final PurchaseOutcome OUTCOME = new PurchaseOutcome.SoldOut(0);

    /** These three as {@link ReservationSettings} has them by default. */
    private static final int QUEUE_LIMIT = 20_000;

    private static final int BATCH_LIMIT = 250;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private SaleDesk desk;

    @Setup
    public void open() {
        desk = new SaleDesk(QUEUE_LIMIT, BATCH_LIMIT, DeskBenchmark::answer, System::nanoTime, nanos -> {});
    }

    @TearDown
    public void stop() {
        threads.shutdown();
    }

    @Benchmark
    public PurchaseOutcome purchase() {
        WaitingPurchase purchase = new WaitingPurchase(REQUEST, System.nanoTime(), Runnable::run);
        if (!desk.submit(purchase, threads)) {
            throw new IllegalStateException("a desk for " + QUEUE_LIMIT + " refused one of eight buyers");
        }
        return told(purchase.outcome().join());
    }

    private static void answer(List<WaitingPurchase> batch) {
        batch.forEach(purchase -> purchase.tell(OUTCOME));
    }

    /** A purchase that nobody answered would be counted as a fast one. */
    private static PurchaseOutcome told(PurchaseOutcome outcome) {
        if (outcome != OUTCOME) {
            throw new IllegalStateException("the desk lost a purchase: " + outcome);
        }
        return outcome;
    }
}
