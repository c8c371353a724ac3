package io.seckill.reservation;

import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleState;
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
    SaleBoard board;

    @Inject
    Winners winners;

    @Inject
    TicketService tickets;

    @Inject
    ReservationDesk desk;

    @Inject
    Clock clock;

    /** Safe to call again: the same buyer gets the same ticket. */
    public PurchaseOutcome purchase(PurchaseRequest request) {
        Optional<ListedSale> sale = board.find(request.sale());
        if (sale.isEmpty()) {
            return new PurchaseOutcome.UnknownSale();
        }
        return earlierTicket(request).or(() -> refusal(sale.get(), request)).orElseGet(() -> desk.reserve(request));
    }

    private Optional<PurchaseOutcome> earlierTicket(PurchaseRequest request) {
        return winners.of(request.sale())
                .ticketOf(request.buyer())
                .flatMap(tickets::find)
                .map(ticket -> new PurchaseOutcome.Reserved(ticket, true));
    }

    /** A sale that sells no more refuses from memory once every winner is known; until then the desk finds them. */
    private Optional<PurchaseOutcome> refusal(ListedSale sale, PurchaseRequest request) {
        SaleState state = sale.stateAt(clock.instant());
        if (state == SaleState.SCHEDULED) {
            return Optional.of(new PurchaseOutcome.NotOpen(sale.terms().opensAt()));
        }
        if (state == SaleState.OPEN
                || !winners.of(request.sale()).completeAt(sale.stock().version())) {
            return Optional.empty();
        }
        return Optional.of(state == SaleState.CLOSED ? new PurchaseOutcome.Closed() : new PurchaseOutcome.SoldOut(0));
    }
}
