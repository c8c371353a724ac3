package io.seckill.crash.books;

import java.sql.SQLException;

/** Figures 5 and 6, from the subscribers' rows and the dedup records. */
final class EffectBooks {

    private static final String RECORDS_OF_NOBODY = """
            select items as difference, consumer, message_id, items from inbox
            where consumer not in ('orders', 'credit', 'coupon', 'sms')
            """;

    private EffectBooks() {}

    static void check(Rows rows, Findings findings) throws SQLException {
        findings.add(Figure.DEDUP_DIFFERENCES, rows.findings(Subscriber.ORDERS.dedupDifference()));
        findings.add(Figure.DEDUP_DIFFERENCES, rows.findings(RECORDS_OF_NOBODY));
        for (Subscriber subscriber : Subscriber.OF_ORDERS) {
            findings.add(Figure.WRONG_EFFECTS, rows.findings(subscriber.ordersWithoutEffect()));
            findings.add(Figure.WRONG_EFFECTS, rows.findings(subscriber.doubledEffects()));
            findings.add(Figure.WRONG_EFFECTS, rows.findings(subscriber.effectsWithoutOrder()));
            findings.add(Figure.DEDUP_DIFFERENCES, rows.findings(subscriber.dedupDifference()));
        }
    }
}
