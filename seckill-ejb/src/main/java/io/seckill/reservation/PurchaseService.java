package io.seckill.reservation;

import io.seckill.correlation.Correlation;
import io.seckill.correlation.TraceId;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleState;
import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * A buyer's purchase: answered from memory where the answer is certain, at the desk otherwise. Brings no transaction
 * itself. Thread-safe.
 */
@ApplicationScoped
public class PurchaseService {

    private static final Logger LOG = System.getLogger(PurchaseService.class.getName());

    @Inject
    SaleLookup sales;

    @Inject
    Winners winners;

    @Inject
    TicketService tickets;

    @Inject
    ReservationDesk desk;

    @Inject
    RequestQueue queue;

    @Inject
    RecentRefusals refusals;

    @Inject
    PurchaseMeters meters;

    @Inject
    SaleTallies tallies;

    @Inject
    Clock clock;

    /** Safe to call again: the same buyer gets the same ticket. */
    public PurchaseOutcome purchase(PurchaseRequest request) {
        PurchaseOutcome outcome = decide(request);
        Told told = Told.of(outcome);
        log(request, outcome, told);
        meters.told(told);
        tallies.told(request.sale(), told);
        return outcome;
    }

    /** A repeated click may come with another id than the ticket's first; the ticket names both. */
    private static void log(PurchaseRequest request, PurchaseOutcome outcome, Told told) {
        if (LOG.isLoggable(Level.DEBUG)) {
            Optional<TicketId> ticket = outcome instanceof PurchaseOutcome.Reserved reserved
                    ? Optional.of(reserved.ticket().id())
                    : Optional.empty();
            String text = ticket.map(id -> ", ticket " + id).orElse("");
            Correlation.with(
                    request.trace().or(() -> ticket.map(TraceId::of)),
                    () -> LOG.log(Level.DEBUG, "a purchase in sale {0}: {1}{2}", request.sale(), told.outcome(), text));
        }
    }

    private PurchaseOutcome decide(PurchaseRequest request) {
        Optional<ListedSale> listed =
                sales.find(request.sale()).filter(sale -> sale.terms().isFor(request.buyer()));
        return listed.isEmpty()
                ? new PurchaseOutcome.UnknownSale()
                : refusal(listed.get(), request.buyer()).orElseGet(() -> notRefused(request, listed.get()));
    }

    private PurchaseOutcome notRefused(PurchaseRequest request, ListedSale sale) {
        long stockVersion = sale.stock().version();
        return winners.of(request.sale())
                .ticketOf(request.buyer())
                .flatMap(tickets::find)
                .map(PurchaseService::repeated)
                .or(() -> refusals.of(request, stockVersion))
                .orElseGet(() -> {
                    PurchaseOutcome outcome = queues(sale) ? queue.put(request) : atTheDesk(request);
                    refusals.note(request, stockVersion, outcome);
                    return outcome;
                });
    }

    /**
     * While such a sale sells nothing, and not all of its winners are known here, the desk finds out who is one. Should a unit have
     * come back in that moment, the desk sells it.
     */
    private boolean queues(ListedSale sale) {
        return sale.terms().selling().queuesFirst() && sale.stateAt(clock.instant()) == SaleState.OPEN;
    }

    /** The desk knows the ticket of a buyer who comes again, but not what has become of it. */
    private PurchaseOutcome atTheDesk(PurchaseRequest request) {
        PurchaseOutcome outcome = desk.reserve(request);
        return outcome instanceof PurchaseOutcome.Reserved reserved && reserved.repeated()
                ? tickets.find(reserved.ticket().id())
                        .map(PurchaseService::repeated)
                        .orElse(outcome)
                : outcome;
    }

    private static PurchaseOutcome repeated(Ticket ticket) {
        return new PurchaseOutcome.Reserved(ticket, true);
    }

    /** A sale that sells no more refuses from memory once every winner is known; until then the desk finds them. */
    private Optional<PurchaseOutcome> refusal(ListedSale sale, BuyerId buyer) {
        SaleWinners known = winners.of(sale.terms().saleId());
        // Before the buyer is looked up: whoever won up to this version is among the winners by then.
        boolean allWinnersKnown = known.completeAt(sale.stock().version());
        if (known.ticketOf(buyer).isPresent()) {
            return Optional.empty();
        }
        SaleState state = sale.stateAt(clock.instant());
        if (state == SaleState.SCHEDULED) {
            return Optional.of(new PurchaseOutcome.NotOpen(sale.terms().opensAt()));
        }
        if (state == SaleState.OPEN || !allWinnersKnown) {
            return Optional.empty();
        }
        return Optional.of(
                switch (state) {
                    case CLOSED -> new PurchaseOutcome.Closed();
                    case PAUSED -> new PurchaseOutcome.Paused();
                    default -> new PurchaseOutcome.SoldOut(0);
                });
    }
}
