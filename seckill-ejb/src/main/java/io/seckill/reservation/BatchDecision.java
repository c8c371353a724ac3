package io.seckill.reservation;

import io.seckill.order.PlaceOrders;
import io.seckill.sale.SaleState;
import io.seckill.sale.SaleTerms;
import io.seckill.value.BuyerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Decides the purchases of one batch in the order in which they arrived, against rows read in the batch's transaction.
 * Pure: no container, no clock; used once by one thread.
 */
final class BatchDecision {

    private final SaleTerms terms;
    private final Shelf shelf;
    private final Map<BuyerId, Ticket> tickets;
    private final Instant now;
    private final List<Reservation> reservations = new ArrayList<>();

    /** @param tickets the tickets that buyers of this batch hold already; this batch's are added */
    BatchDecision(SaleTerms terms, Shelf shelf, Map<BuyerId, Ticket> tickets, Instant now) {
        this.terms = terms;
        this.shelf = shelf;
        this.tickets = tickets;
        this.now = now;
    }

    PurchaseOutcome decide(PurchaseRequest request) {
        Ticket earlier = tickets.get(request.buyer());
        if (earlier != null) {
            return new PurchaseOutcome.Reserved(earlier, true);
        }
        if (request.isLate(now)) {
            return new PurchaseOutcome.TooLate();
        }
        SaleState state = terms.stateAt(now, false);
        if (state == SaleState.SCHEDULED) {
            return new PurchaseOutcome.NotOpen(terms.opensAt());
        }
        if (state == SaleState.PAUSED) {
            return new PurchaseOutcome.Paused();
        }
        if (state == SaleState.CLOSED) {
            return new PurchaseOutcome.Closed();
        }
        if (request.quantity() > terms.perBuyerLimit()) {
            return new PurchaseOutcome.OverLimit(terms.perBuyerLimit());
        }
        return take(request);
    }

    private PurchaseOutcome take(PurchaseRequest request) {
        OptionalInt segment = shelf.take(request.quantity());
        if (segment.isEmpty()) {
            return new PurchaseOutcome.SoldOut(shelf.level().unitsFree());
        }
        Reservation reservation = new Reservation(request, segment.getAsInt(), now);
        reservations.add(reservation);
        Ticket ticket = reservation.ticket();
        tickets.put(request.buyer(), ticket);
        return new PurchaseOutcome.Reserved(ticket, false);
    }

    /** The rows to write, in the order of the decisions. */
    List<Reservation> reservations() {
        return reservations;
    }

    /** The command that goes with the rows. */
    PlaceOrders placeOrders(String messageId) {
        return new PlaceOrders(
                messageId,
                PlaceOrders.SCHEMA_VERSION,
                now,
                terms.saleId(),
                terms.title(),
                terms.price().minor(),
                terms.price().currency().getCurrencyCode(),
                terms.paymentSeconds(),
                reservations.stream().map(Reservation::item).toList());
    }
}
