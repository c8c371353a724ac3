package io.seckill.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import io.seckill.node.NodeStart;
import io.seckill.sale.PerSale;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/**
 * The reservation desk: requests that arrive together commit together.
 *
 * <p>A hot row changed by sixteen threads under an optimistic version sells a few hundred units a second, since nearly
 * every attempt loses its race; and an XA transaction costs a millisecond of CPU however much it carries. So a purchase
 * does not change the stock itself. It waits in its sale's queue, for a commit or two, and the sale's one
 * writer on this node takes all that waits and decides it in one transaction: one read of the stock, one query for
 * buyers who have a ticket, one batch of inserts, one changed row per segment, one message. With one buyer in the shop a
 * batch holds one and nothing waits; under a crowd batches grow by themselves and the cost of a purchase falls.
 *
 * <p>The version still decides every race: with other nodes, with an operator who closes the sale, with a unit that is
 * given back. A batch that loses one, or meets the buyers' unique key, is rolled back and decided again from what is
 * committed by then, at most {@link ReservationSettings#attempts} times.
 *
 * <p>Everyone in a batch is told after its commit, or that nothing can be said.
 */
@ApplicationScoped
public class ReservationDesk {

    private static final Logger LOG = System.getLogger(ReservationDesk.class.getName());

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Cache<SaleId, SaleDesk> desks = PerSale.cache();

    @Inject
    BatchWriter writer;

    @Inject
    ReservationService reservations;

    @Inject
    Winners winners;

    @Inject
    PurchaseMemory memory;

    @Inject
    ReservationSettings settings;

    @Resource
    ManagedExecutorService threads;

    void begin(@Observes NodeStart node) {
        node.repeat(BETWEEN_LOOKS, this::tellWhoWaitsTooLong, "buyers who wait too long could not be told");
    }

    private void tellWhoWaitsTooLong() {
        desks.asMap()
                .values()
                .forEach(desk -> desk.tellWhoWaitsTooLong(settings.patience(), settings.transactionTimeout()));
    }

    /** Puts a purchase in a listed sale on its desk; the outcome comes when it is decided and committed. It holds no thread. */
    public CompletableFuture<PurchaseOutcome> reserve(PurchaseRequest request) {
        WaitingPurchase purchase = new WaitingPurchase(request, System.nanoTime());
        try {
            if (!desk(request.sale()).submit(purchase, threads)) {
                purchase.tell(PurchaseOutcome.Busy.A_SECOND);
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
                        settings.batchLimit(),
                        batch -> decide(id, batch),
                        System::nanoTime,
                        LockSupport::parkNanos));
    }

    private void decide(SaleId sale, List<WaitingPurchase> batch) {
        BatchOutcome outcome;
        try {
            outcome = write(sale, batch);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "sale {0} told {1} buyers to come again: {2}", sale, batch.size(), e.getMessage());
            LOG.log(Level.DEBUG, "the failed batch", e);
            batch.forEach(purchase -> purchase.tell(PurchaseOutcome.Busy.A_SECOND));
            return;
        }
        memory.remember(sale, outcome);
        tellAll(batch, outcome);
        completeWinners(sale, outcome);
    }

    /** Writing the answers takes time, in which the next batch can be decided. */
    private void tellAll(List<WaitingPurchase> batch, BatchOutcome outcome) {
        Runnable tell = () -> {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).tell(outcome.outcomes().get(i));
            }
        };
        try {
            threads.execute(tell);
        } catch (RejectedExecutionException e) {
            tell.run();
        }
    }

    private BatchOutcome write(SaleId sale, List<WaitingPurchase> batch) {
        List<PurchaseRequest> requests =
                batch.stream().map(WaitingPurchase::request).toList();
        for (int attempt = 1; ; attempt++) {
            try {
                return writer.write(sale, requests);
            } catch (StaleBatchException e) {
                if (attempt >= settings.attempts()) {
                    throw e;
                }
                LOG.log(Level.DEBUG, "sale {0} decides a batch again: {1}", sale, e.getMessage());
            }
        }
    }

    /**
     * When a sale sells no more, reads who holds its tickets, so that losers are refused from memory. Read after the
     * commit that ended the selling: every ticket of this stock version is among them.
     */
    private void completeWinners(SaleId sale, BatchOutcome outcome) {
        SaleWinners known = winners.of(sale);
        if (outcome.selling() || known.readAt(outcome.stock().version())) {
            return;
        }
        try {
            Optional<Map<BuyerId, TicketId>> all = reservations.buyers(sale, settings.winnersInMemory());
            all.ifPresentOrElse(
                    buyers -> known.complete(buyers, outcome.stock().version()),
                    () -> known.tooMany(outcome.stock().version()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the winners of sale " + sale + " could not be read; the desk goes on refusing", e);
        }
    }
}
