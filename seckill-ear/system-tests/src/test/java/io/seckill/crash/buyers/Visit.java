package io.seckill.crash.buyers;

import io.seckill.crash.buyers.Told.Asked;
import io.seckill.harness.Answer;
import io.seckill.harness.SeckillClient;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The course of one buyer: click until the outcome is certain, now and then once more, now and then wait for the order.
 * Used by one thread.
 */
final class Visit {

    private static final int TWICE_PERCENT = 10;
    private static final int WATCHING_PERCENT = 20;

    /** Who watches looks so often at most; an order that takes longer is checked at the end with all others. */
    private static final int LOOKS = 40;

    private final SeckillClient client;
    private final AnswerBook book;
    private final Shop.Stand stand;
    private final Wish wish;
    private final String token;

    Visit(SeckillClient client, AnswerBook book, Shop.Stand stand, Wish wish, String token) {
        this.client = client;
        this.book = book;
        this.stand = stand;
        this.wish = wish;
        this.token = token;
    }

    void run() {
        Told outcome = untilCertain();
        stand.told(outcome);
        if (happensTo(TWICE_PERCENT)) {
            untilCertain();
        }
        if (outcome instanceof Told.Holds holds && happensTo(WATCHING_PERCENT)) {
            watch(holds.ticket().ticketId());
        }
    }

    private Told untilCertain() {
        Told told = click();
        while (!told.isCertain() && Pause.between(100, 500)) {
            told = click();
        }
        return told;
    }

    private Told click() {
        return ask(Asked.CLICK, () -> client.buy(wish.saleId(), token, wish.body()));
    }

    private void watch(String ticketId) {
        for (int look = 0; look < LOOKS && Pause.between(50, 250); look++) {
            Told told = ask(Asked.POLL, () -> client.ticket(ticketId, token));
            if (told instanceof Told.Holds holds && holds.ticket().isOrdered()) {
                return;
            }
        }
    }

    private Told ask(Asked asked, Supplier<Answer> question) {
        try {
            return book.note(wish, Told.by(asked, question.get()));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            // No connection, a broken one, half a body, or interrupted: what the buyer sees of a killed server.
            return book.note(wish, Told.nothing(asked, nameOf(e.getCause())));
        }
    }

    private static String nameOf(Throwable cause) {
        return cause == null ? "interrupted" : cause.getClass().getSimpleName();
    }

    private static boolean happensTo(int percent) {
        return ThreadLocalRandom.current().nextInt(100) < percent;
    }
}
