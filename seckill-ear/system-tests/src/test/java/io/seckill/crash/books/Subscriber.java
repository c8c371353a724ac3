package io.seckill.crash.books;

import java.util.List;

/** A consumer of messages: its name in the dedup records and the table that it writes a row into for each item. */
record Subscriber(String name, String table) {

    static final Subscriber ORDERS = new Subscriber("orders", "purchase_order");

    /** Those that write a row for each order. */
    static final List<Subscriber> OF_ORDERS = List.of(
            new Subscriber("credit", "credit_entry"),
            new Subscriber("coupon", "coupon"),
            new Subscriber("sms", "sms_message"));

    String ordersWithoutEffect() {
        return """
                select 1 as missing, '%2$s' as effect, o.id as order_id, o.sale_id, o.buyer from purchase_order o
                where not exists (select 1 from %1$s e where e.sale_id = o.sale_id and e.order_id = o.id)
                """.formatted(table, name);
    }

    String doubledEffects() {
        return """
                select count(*) - 1 as doubled, '%2$s' as effect, order_id from %1$s
                group by order_id having count(*) > 1
                """.formatted(table, name);
    }

    /** Of no order, or of one of another sale or buyer. */
    String effectsWithoutOrder() {
        return """
                select 1 as doubled, '%2$s' as effect, e.id, e.order_id, e.sale_id, e.buyer from %1$s e
                where not exists (select 1 from purchase_order o
                  where o.id = e.order_id and o.sale_id = e.sale_id and o.buyer = e.buyer)
                """.formatted(table, name);
    }

    String dedupDifference() {
        return """
                select abs(d.items - t.written) as difference, '%2$s' as consumer, d.records, d.items, t.written
                from (select count(*) as records, coalesce(sum(items), 0) as items from inbox where consumer = '%2$s') d,
                     (select count(*) as written from %1$s) t
                where d.items <> t.written
                """.formatted(table, name);
    }
}
