package io.seckill.crash.books;

import io.seckill.crash.books.Stored.Reservation;
import io.seckill.crash.buyers.Purchase;
import io.seckill.crash.buyers.Told;
import io.seckill.crash.buyers.Wish;
import io.seckill.harness.Ticket;
import java.util.ArrayList;
import java.util.List;

/** What was said to one buyer and is not so. Pure. */
final class FalseAnswers {

    private final Wish wish;
    private final Stored stored;
    private final List<String> found = new ArrayList<>();

    private FalseAnswers(Wish wish, Stored stored) {
        this.wish = wish;
        this.stored = stored;
    }

    /** A reason for each. */
    static List<String> in(Purchase purchase, Stored stored) {
        FalseAnswers answers = new FalseAnswers(purchase.wish(), stored);
        purchase.tickets().forEach(answers::check);
        purchase.refusals().forEach(answers::check);
        answers.checkThatNothingWentBack(purchase.tickets());
        return answers.found;
    }

    private void check(Ticket ticket) {
        Reservation reservation = stored.reservations().get(ticket.ticketId());
        if (reservation == null) {
            return; // Gone: a figure of its own.
        }
        Reservation said = new Reservation(ticket.ticketId(), ticket.saleId(), wish.buyer(), ticket.quantity());
        if (!said.equals(reservation)) {
            found.add("told " + said + ", stored is " + reservation);
        }
        if (!ticket.saleId().equals(wish.saleId()) || ticket.quantity() != wish.quantity()) {
            found.add("got what was not asked for");
        }
        if (ticket.isOrdered() != (ticket.orderId() != null)
                || ticket.orderId() != null
                        && !stored.ordersOf(ticket.ticketId()).contains(ticket.orderId())) {
            found.add("told order " + ticket.orderId() + ", stored is " + stored.ordersOf(ticket.ticketId()));
        }
    }

    private void check(Told.Refused refused) {
        Stored.Sale sale = stored.sales().get(wish.saleId());
        boolean possible = sale != null
                && switch (refused.problem()) {
                    case "sold-out" -> wish.quantity() > sale.mostFree();
                    case "purchase-limit" -> wish.quantity() > sale.perBuyerLimit();
                    default -> false;
                };
        if (!possible) {
            found.add("told " + refused.status() + " " + refused.problem() + " at " + sale);
        }
    }

    /** Answers of one ticket come one after the other, and an order does not become a reservation again. */
    private void checkThatNothingWentBack(List<Ticket> tickets) {
        boolean ordered = false;
        for (Ticket ticket : tickets) {
            if (ordered && ticket.isPending()) {
                found.add("told " + ticket.status() + " after the order was known");
            }
            ordered |= ticket.isOrdered();
        }
    }
}
