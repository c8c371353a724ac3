package io.seckill.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import io.seckill.sale.PerSale;
import io.seckill.value.SaleId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/** The desks of this node's sales, each made when its sale is bought for the first time. Thread-safe. */
public final class SaleDesks {

    private static final Logger LOG = System.getLogger(SaleDesks.class.getName());

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Cache<SaleId, SaleDesk> desks = PerSale.cache();
    private final ReservationSettings settings;
    private final int batchLimit;
    private final Executor writers;
    private final Tellers tellers;
    private final BiConsumer<SaleId, List<WaitingPurchase>> writer;

    /**
     * @param batchLimit purchases that the writer gets at once
     * @param writers threads for the writers
     * @param writer decides purchases of a sale and tells what they have come to
     */
    public SaleDesks(
            ReservationSettings settings,
            int batchLimit,
            Executor writers,
            Tellers tellers,
            BiConsumer<SaleId, List<WaitingPurchase>> writer) {
        this.settings = settings;
        this.batchLimit = batchLimit;
        this.writers = writers;
        this.tellers = tellers;
        this.writer = writer;
        tellers.repeat(BETWEEN_LOOKS, this::tellWhoWaitsTooLong);
    }

    /** Puts a purchase on its sale's desk; the outcome comes when it is decided. It holds no thread. */
    public CompletableFuture<PurchaseOutcome> submit(PurchaseRequest request) {
        WaitingPurchase purchase = new WaitingPurchase(request, System.nanoTime(), tellers);
        try {
            if (!desk(request.sale()).submit(purchase, writers)) {
                return CompletableFuture.completedFuture(PurchaseOutcome.Busy.A_SECOND);
            }
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "no thread for the desk of sale {0}: {1}", request.sale(), e.getMessage());
            purchase.withdraw();
        }
        return purchase.outcome();
    }

    private SaleDesk desk(SaleId sale) {
        return desks.get(
                sale,
                id -> new SaleDesk(
                        settings.queueLimit(),
                        batchLimit,
                        batch -> writer.accept(id, batch),
                        System::nanoTime,
                        LockSupport::parkNanos));
    }

    private void tellWhoWaitsTooLong() {
        desks.asMap()
                .values()
                .forEach(desk -> desk.tellWhoWaitsTooLong(settings.patience(), settings.transactionTimeout()));
    }
}
