package io.seckill.reservation;

import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleState;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * A buyer's purchase: answered from memory where the answer is certain, at the desk otherwise. Brings no transaction
 * itself. Thread-safe.
 */
@ApplicationScoped
public class PurchaseService {

    @Inject
    SaleLookup sales;

    @Inject
    Winners winners;

    @Inject
    TicketService tickets;

    @Inject
    ReservationDesk desk;

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
        meters.told(told);
        tallies.told(request.sale(), told);
        return outcome;
    }

    private PurchaseOutcome decide(PurchaseRequest request) {
        Optional<ListedSale> listed =
                sales.find(request.sale()).filter(sale -> sale.terms().isFor(request.buyer()));
        return listed.isEmpty()
                ? new PurchaseOutcome.UnknownSale()
                : refusal(listed.get(), request.buyer()).orElseGet(() -> notRefused(request));
    }

    private PurchaseOutcome notRefused(PurchaseRequest request) {
        return winners.of(request.sale())
                .ticketOf(request.buyer())
                .flatMap(tickets::find)
                .map(PurchaseService::repeated)
                .orElseGet(() -> atTheDesk(request));
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
