package io.seckill.harness;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves a sale's books. It does its own sums and does not rely on the differences that the server itself found: a
 * mistake in the server's check must not hide a mistake in its stock.
 */
public final class BooksCheck {

    /** A thousand orders take seconds; a server that has just recovered from a crash some more. */
    private static final Duration DRAIN_TIME = Duration.ofSeconds(180);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private BooksCheck() {}

    /** Waits until all messages of the sale were consumed, and fails when they are not within 180 s. */
    public static Books drained(SeckillClient client, String saleId) {
        return await("the messages of sale " + saleId + " are consumed")
                .atMost(DRAIN_TIME)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> client.books(saleId), Books::areDrained);
    }

    /** The drained books, proven to be without a difference. */
    public static Books balanced(SeckillClient client, String saleId) {
        Books books = drained(client, saleId);
        List<String> differences = differencesIn(books);
        if (!differences.isEmpty()) {
            throw new AssertionError("The books differ: " + differences + " in " + books);
        }
        return books;
    }

    /** One sentence per pair of figures that do not agree; only for drained books. */
    public static List<String> differencesIn(Books books) {
        List<String> found = new ArrayList<>(books.differences());
        compare(found, "units put on sale", books.unitsAllotted(), "units accounted for", unitsAccountedFor(books));
        compare(found, "units held after draining", books.unitsHeld(), "none", 0);
        compare(found, "messages in flight", books.inFlightMessages(), "none", 0);
        if (books.unitsFree() < 0) {
            found.add("units free is " + books.unitsFree());
        }
        if (books.deadLetters() == 0) {
            compare(found, "credit entries", books.creditEntries(), "orders", books.orders());
            compare(found, "coupons", books.coupons(), "orders", books.orders());
            compare(found, "SMS messages", books.smsMessages(), "orders", books.orders());
        }
        return found;
    }

    private static long unitsAccountedFor(Books books) {
        return books.unitsFree() + books.unitsHeld() + books.unitsOrdered();
    }

    private static void compare(List<String> found, String what, long figure, String other, long otherFigure) {
        if (figure != otherFigure) {
            found.add(what + ": " + figure + ", " + other + ": " + otherFigure);
        }
    }
}
