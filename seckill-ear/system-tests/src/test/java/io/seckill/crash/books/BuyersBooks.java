package io.seckill.crash.books;

import io.seckill.crash.books.Stored.Reservation;
import io.seckill.crash.buyers.Purchase;
import io.seckill.crash.buyers.Told;
import io.seckill.crash.buyers.Wish;
import io.seckill.harness.Ticket;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures 3, 10, 11 and 12: what buyers were told, held against what is stored. Pure. */
final class BuyersBooks {

    private static final Set<String> PAID = Set.of("PAID", "SHIPPED", "REFUNDING", "REFUNDED");

    private final Stored stored;
    private final Map<Asker, Reservation> byBuyer;
    private final Findings findings;

    private BuyersBooks(Stored stored, Findings findings) {
        this.stored = stored;
        this.findings = findings;
        this.byBuyer = stored.reservations().values().stream()
                .collect(Collectors.toMap(Asker::of, Function.identity(), (first, second) -> first));
    }

    static void check(Collection<Purchase> purchases, Stored stored, Findings findings) {
        BuyersBooks books = new BuyersBooks(stored, findings);
        purchases.forEach(books::check);
        books.checkThatAllAsked(purchases);
    }

    private void check(Purchase purchase) {
        purchase.ticketIds().stream()
                .filter(ticket -> !stored.reservations().containsKey(ticket))
                .forEach(ticket -> findings.add(Figure.LOST_PURCHASES, ticket + " of " + purchase));
        if (purchase.ticketIds().size() > 1
                || !purchase.ticketIds().isEmpty() && !purchase.refusals().isEmpty()) {
            findings.add(Figure.TWO_OUTCOMES, purchase.toString());
        }
        Set<String> statuses = purchase.tickets().stream().map(Ticket::status).collect(Collectors.toSet());
        if (statuses.contains("CLOSED") && statuses.stream().anyMatch(PAID::contains)) {
            findings.add(Figure.PAID_AND_CLOSED, purchase.toString());
        }
        FalseAnswers.in(purchase, stored).forEach(why -> findings.add(Figure.FALSE_ANSWERS, why + ": " + purchase));
        checkRefusals(purchase);
    }

    private void checkRefusals(Purchase purchase) {
        Reservation reservation = byBuyer.get(Asker.of(purchase.wish()));
        for (Told.Refused refused : purchase.refusals()) {
            if (reservation != null) {
                findings.add(Figure.FALSE_ANSWERS, "refused, but has " + reservation + ": " + purchase);
            }
        }
    }

    /** A reservation of somebody who never asked was made up. */
    private void checkThatAllAsked(Collection<Purchase> purchases) {
        Set<Asker> asked =
                purchases.stream().map(purchase -> Asker.of(purchase.wish())).collect(Collectors.toSet());
        byBuyer.forEach((asker, reservation) -> {
            if (!asked.contains(asker)) {
                findings.add(Figure.FALSE_ANSWERS, "nobody asked for " + reservation);
            }
        });
    }

    private record Asker(String saleId, String buyer) {

        static Asker of(Reservation reservation) {
            return new Asker(reservation.saleId(), reservation.buyer());
        }

        static Asker of(Wish wish) {
            return new Asker(wish.saleId(), wish.buyer());
        }
    }
}
