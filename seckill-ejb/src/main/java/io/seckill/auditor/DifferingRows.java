package io.seckill.auditor;

import io.seckill.jdbc.Statements;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rows behind books that differ. Only then, since it looks at each row of the sale. Thread-safe. */
@ApplicationScoped
class DifferingRows {

    /** Of a kind: whoever mends the first of them looks again. */
    private static final int SOME = 20;

    /** What is younger may still be under way. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final String ORDERS = "select o.id from purchase_order o join sale s on s.id = o.sale_id"
            + " where o.sale_id = ? and o.placed_at < ? and ";

    private static final String TICKETS =
            "select r.id from reservation r where r.sale_id = ? and r.reserved_at < ? and ";

    private static final String EARNS = "(s.rewards_on = 'ORDER_PLACED' or exists"
            + " (select 1 from order_step p where p.order_id = o.id and p.state = 'PAID'))";

    private static final List<Check> WRONG = List.of(
            new Check(
                    "order",
                    "has an amount that is not quantity × price",
                    ORDERS + "(o.amount_minor <> o.quantity * s.price_minor or o.currency <> s.currency)"),
            new Check(
                    "order",
                    "has no ticket of the same buyer and quantity",
                    ORDERS
                            + "not exists (select 1 from reservation r where r.id = o.ticket_id and r.sale_id = o.sale_id"
                            + " and r.buyer = o.buyer and r.quantity = o.quantity)"),
            new Check(
                    "order",
                    "is paid for without an accepted payment, or by another amount",
                    ORDERS + "exists (select 1 from order_step p where p.order_id = o.id and p.state = 'PAID')"
                            + " and not exists (select 1 from payment m where m.order_id = o.id and m.result = 'ACCEPTED'"
                            + " and m.amount_minor = o.amount_minor and m.currency = o.currency)"),
            new Check(
                    "order",
                    "was both paid for and closed",
                    ORDERS + "exists (select 1 from order_step p where p.order_id = o.id and p.state = 'PAID')"
                            + " and exists (select 1 from order_step p where p.order_id = o.id and p.state = 'CLOSED')"));

    /** What may be under way as long as messages are in flight. */
    private static final List<Check> MISSING = List.of(
            new Check(
                    "ticket",
                    "has no order",
                    TICKETS + "not exists (select 1 from purchase_order o where o.ticket_id = r.id)"),
            new Check("order", "has no SMS", ORDERS + "not exists " + row("sms_message")),
            new Check(
                    "order",
                    "has earned credit and has none",
                    ORDERS + EARNS + " and not exists "
                            + "(select 1 from credit_entry e where e.order_id = o.id and e.sale_id = o.sale_id and e.reason = 'EARNED')"),
            new Check("order", "has earned a coupon and has none", ORDERS + EARNS + " and not exists " + row("coupon")),
            new Check(
                    "order",
                    "has earned a red packet and has none",
                    ORDERS + "s.red_packet_budget_minor > 0 and " + EARNS + " and not exists " + row("red_packet")),
            new Check(
                    "order",
                    "is paid for and has no shipment",
                    ORDERS + "exists (select 1 from order_step p where p.order_id = o.id and p.state = 'PAID')"
                            + " and not exists " + row("shipment")));

    /** Effects of orders that there are not. */
    private static final List<Check> STRAY = List.of(
            stray("credit_entry", "entered_at", "has credit and is no order of this sale"),
            stray("coupon", "issued_at", "has a coupon and is no order of this sale"),
            stray("sms_message", "recorded_at", "has an SMS and is no order of this sale"),
            stray("red_packet", "drawn_at", "has a red packet and is no order of this sale"));

    private static final String WRONG_BALANCES = "select a.buyer from credit_account a"
            + " where a.buyer in (select buyer from credit_entry where sale_id = ? and entered_at < ?)"
            + " and a.points <> (select sum(e.points) from credit_entry e where e.buyer = a.buyer)";

    private static final String SEGMENTS = "select g.segment from stock_segment g where g.sale_id = ? and 0 <> ?"
            + " and g.units_allotted <> g.units_free"
            + " + coalesce((select sum(r.quantity) from reservation r where r.sale_id = g.sale_id and r.segment = g.segment), 0)"
            + " - coalesce((select sum(o.quantity) from purchase_order o where o.sale_id = g.sale_id"
            + " and o.segment = g.segment and o.units_returned), 0)";

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private record Check(String kind, String why, String sql) {}

    private record Of(SaleId sale, Instant before) {}

    /** @param inFlight whether messages are, so that an effect may be missing for good reason */
    List<Finding.Row> of(SaleId sale, boolean inFlight) {
        Of of = new Of(sale, clock.instant().minus(SETTLED));
        Stream<Check> checks =
                Stream.of(WRONG, STRAY, inFlight ? List.<Check>of() : MISSING).flatMap(List::stream);
        return Stream.of(
                        checks.flatMap(check -> byId(check, of)),
                        named("buyer", "has a balance that is not the sum of the entries", WRONG_BALANCES, of),
                        named("segment", "has other units than free, held and ordered", SEGMENTS, of))
                .flatMap(rows -> rows)
                .toList();
    }

    private Stream<Finding.Row> byId(Check check, Of of) {
        return statements
                .query(check.sql() + " limit " + SOME, of, DifferingRows::bind, row -> Tsids.format(row.getLong(1)))
                .stream()
                .map(id -> new Finding.Row(check.kind(), id, check.why()));
    }

    private Stream<Finding.Row> named(String kind, String why, String sql, Of of) {
        return statements.query(sql + " limit " + SOME, of, DifferingRows::bind, row -> row.getString(1)).stream()
                .map(name -> new Finding.Row(kind, name, why));
    }

    private static String row(String table) {
        return "(select 1 from " + table + " e where e.order_id = o.id and e.sale_id = o.sale_id)";
    }

    private static Check stray(String table, String time, String why) {
        return new Check(
                "order",
                why,
                "select e.order_id from " + table + " e where e.sale_id = ? and e." + time + " < ?"
                        + " and not exists (select 1 from purchase_order o where o.id = e.order_id and o.sale_id = e.sale_id)");
    }

    private static void bind(PreparedStatement query, Of of) throws SQLException {
        query.setLong(1, of.sale().value());
        query.setLong(2, of.before().toEpochMilli());
    }
}
