package io.seckill.reservation;

import io.seckill.node.NodeStart;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

    @Inject
    Tellers tellers;

    @Resource
    ManagedExecutorService threads;

    private SaleDesks desks;

    @PostConstruct
    void start() {
        desks = new SaleDesks(settings, settings.batchLimit(), threads, tellers, this::decide);
    }

    /** It is there when the node starts: a crowd that comes in that moment does not wait for its making. */
    void begin(@Observes NodeStart node) {
        LOG.log(Level.DEBUG, "the desks are there");
    }

    /** Puts a purchase in a listed sale on its desk; the outcome comes when it is decided and committed. It holds no thread. */
    public CompletableFuture<PurchaseOutcome> reserve(PurchaseRequest request) {
        return desks.submit(request);
    }

    private void decide(SaleId sale, List<WaitingPurchase> batch) {
        BatchOutcome outcome;
        try {
            outcome = write(sale, batch);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "sale {0} told {1} buyers to come again: {2}", sale, batch.size(), e.getMessage());
            LOG.log(Level.DEBUG, "the failed batch", e);
            return;
        }
        memory.remember(sale, outcome);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).tell(outcome.outcomes().get(i));
        }
        completeWinners(sale, outcome);
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
