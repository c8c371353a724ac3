package io.seckill.crash.books;

import java.sql.SQLException;

/** Figures 5 and 6, from the subscribers' rows and the dedup records. */
final class EffectBooks {

    private static final String RECORDS_OF_NOBODY = """
            select items as difference, consumer, message_id, items from inbox
            where consumer not in
              ('orders', 'closing', 'refunds', 'credit', 'coupon', 'red-packet', 'sms', 'delivery', 'shipped', 'statistics')
            """;

    /** Those who count write no row for each order. */
    private static final String WRONG_COUNTS = """
            select greatest(1, abs(o.orders - coalesce(t.orders, 0))) as wrong, 'statistics' as effect, o.sale_id
            from (select sale_id, count(*) as orders, sum(quantity) as units, sum(amount_minor) as amount_minor
                  from purchase_order group by sale_id) o
              left join (select sale_id, sum(orders) as orders, sum(units) as units, sum(amount_minor) as amount_minor
                         from sale_count where state = 'PLACED' group by sale_id) t on t.sale_id = o.sale_id
            where t.orders is null or t.orders <> o.orders or t.units <> o.units or t.amount_minor <> o.amount_minor
            """;

    private static final String DEDUP_OF_COUNTS = """
            select abs(d.items - t.counted) as difference, 'statistics' as consumer, d.items, t.counted
            from (select coalesce(sum(items), 0) as items from inbox where consumer = 'statistics') d,
                 (select coalesce(sum(orders), 0) as counted from sale_count) t
            where d.items <> t.counted
            """;

    private EffectBooks() {}

    static void check(Rows rows, Findings findings) throws SQLException {
        findings.add(Figure.DEDUP_DIFFERENCES, rows.findings(Subscriber.ORDERS.dedupDifference()));
        findings.add(Figure.DEDUP_DIFFERENCES, rows.findings(RECORDS_OF_NOBODY));
        findings.add(Figure.WRONG_EFFECTS, rows.findings(WRONG_COUNTS));
        findings.add(Figure.DEDUP_DIFFERENCES, rows.findings(DEDUP_OF_COUNTS));
        for (Subscriber subscriber : Subscriber.OF_ORDERS) {
            findings.add(Figure.WRONG_EFFECTS, rows.findings(subscriber.ordersWithoutEffect()));
            findings.add(Figure.WRONG_EFFECTS, rows.findings(subscriber.doubledEffects()));
            findings.add(Figure.WRONG_EFFECTS, rows.findings(subscriber.effectsWithoutOrder()));
            findings.add(Figure.DEDUP_DIFFERENCES, rows.findings(subscriber.dedupDifference()));
        }
    }
}
