package io.seckill.trace;

import io.seckill.correlation.TraceId;
import io.seckill.jdbc.Statements;
import io.seckill.messaging.BodyMask;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads what came of orders, as committed: one statement for each kind, however many orders. Needs no transaction. Thread-safe.
 *
 * <p>Rows that are found by sale and order are joined from the order, which knows its sale.
 */
@ApplicationScoped
class OrderEffects {

    private static final String STEPS =
            "select order_id, state, stepped_at, actor, reason from order_step where order_id in (%s) order by stepped_at";

    private static final String TRACES =
            "select id, trace_id from purchase_order where id in (%s) and trace_id is not null";

    private static final String PAYMENTS = "select order_id, transaction_id, amount_minor, currency, outcome, result,"
            + " notified_at from payment where order_id in (%s) order by notified_at";

    private static final String REFUNDS = "select order_id, id, transaction_id, amount_minor, currency, reason, state,"
            + " attempts, requested_at, requested_by, settled_at, last_failure from refund where order_id in (%s)"
            + " order by id";

    private static final String CREDIT = "select e.order_id, e.id, e.points, e.reason, e.entered_at"
            + " from purchase_order o join credit_entry e on e.sale_id = o.sale_id and e.order_id = o.id"
            + " where o.id in (%s) order by e.id";

    private static final String COUPONS = "select o.id, c.id, c.percent_off, c.issued_at, c.expires_at, b.returned_at"
            + " from purchase_order o left join coupon c on c.sale_id = o.sale_id and c.order_id = o.id"
            + " left join coupon_return b on b.sale_id = o.sale_id and b.order_id = o.id"
            + " where o.id in (%s) and (c.id is not null or b.order_id is not null)";

    private static final String RED_PACKETS = "select o.id, p.amount_minor, p.currency, p.drawn_at, b.amount_minor,"
            + " b.returned_at from purchase_order o left join red_packet p on p.order_id = o.id"
            + " left join red_packet_return b on b.order_id = o.id"
            + " where o.id in (%s) and (p.order_id is not null or b.order_id is not null)";

    private static final String SMS = "select m.order_id, m.id, m.body, m.recorded_at, d.state, d.attempts, d.due_at,"
            + " d.expires_at from purchase_order o"
            + " join sms_message m on m.sale_id = o.sale_id and m.order_id = o.id"
            + " left join sms_delivery d on d.sms_id = m.id where o.id in (%s)";

    private static final String SMS_PARTS = "select p.sms_id, p.part, p.smsc_id, p.delivered_at from purchase_order o"
            + " join sms_message m on m.sale_id = o.sale_id and m.order_id = o.id"
            + " join sms_part p on p.sms_id = m.id where o.id in (%s) order by p.sms_id, p.part";

    private static final String SHIPMENTS = "select order_id, quantity, state, city, country, requested_at, shipped_at,"
            + " carrier, tracking_reference from shipment where order_id in (%s)";

    @Inject
    Statements statements;

    /** The id in the log that the client of a purchase gave it. */
    record GivenTrace(OrderId orderId, TraceId traceId) {}

    List<GivenTrace> traces(List<Long> orders) {
        return of(TRACES, orders, OrderEffects::trace);
    }

    List<Trace.Step> steps(List<Long> orders) {
        return of(STEPS, orders, OrderEffects::step);
    }

    List<Trace.Payment> payments(List<Long> orders) {
        return of(PAYMENTS, orders, OrderEffects::payment);
    }

    List<Trace.Refund> refunds(List<Long> orders) {
        return of(REFUNDS, orders, OrderEffects::refund);
    }

    List<Trace.Credit> credit(List<Long> orders) {
        return of(CREDIT, orders, OrderEffects::entry);
    }

    List<Trace.Coupon> coupons(List<Long> orders) {
        return of(COUPONS, orders, OrderEffects::coupon);
    }

    List<Trace.RedPacket> redPackets(List<Long> orders) {
        return of(RED_PACKETS, orders, OrderEffects::redPacket);
    }

    List<Trace.Sms> sms(List<Long> orders) {
        List<Trace.Sms> messages = of(SMS, orders, OrderEffects::message);
        List<Trace.SmsPart> parts = messages.isEmpty() ? List.of() : of(SMS_PARTS, orders, OrderEffects::part);
        return messages.stream()
                .map(message -> message.with(parts.stream()
                        .filter(part -> part.smsId().equals(message.id()))
                        .toList()))
                .toList();
    }

    List<Trace.Shipment> shipments(List<Long> orders) {
        return of(SHIPMENTS, orders, OrderEffects::shipment);
    }

    private <R> List<R> of(String sql, List<Long> orders, Statements.Reading<R> reading) {
        return TraceSql.byIds(statements, sql, orders, reading);
    }

    private static GivenTrace trace(ResultSet row) throws SQLException {
        return new GivenTrace(
                new OrderId(row.getLong(1)), TraceId.parse(row.getString(2)).orElseThrow());
    }

    private static Trace.Step step(ResultSet row) throws SQLException {
        return new Trace.Step(
                new OrderId(row.getLong(1)), row.getString(2), TraceSql.at(row, 3), row.getString(4), row.getString(5));
    }

    private static Trace.Payment payment(ResultSet row) throws SQLException {
        return new Trace.Payment(
                new OrderId(row.getLong(1)),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                TraceSql.at(row, 7));
    }

    private static Trace.Refund refund(ResultSet row) throws SQLException {
        return new Trace.Refund(
                new OrderId(row.getLong(1)),
                new RefundId(row.getLong(2)),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                TraceSql.at(row, 9),
                row.getString(10),
                TraceSql.perhapsAt(row, 11),
                TraceSql.perhaps(row, 12, ResultSet::getString).map(BodyMask::text));
    }

    private static Trace.Credit entry(ResultSet row) throws SQLException {
        return new Trace.Credit(
                new OrderId(row.getLong(1)),
                Tsids.format(row.getLong(2)),
                row.getLong(3),
                row.getString(4),
                TraceSql.at(row, 5));
    }

    private static Trace.Coupon coupon(ResultSet row) throws SQLException {
        return new Trace.Coupon(
                new OrderId(row.getLong(1)),
                TraceSql.perhaps(row, 2, ResultSet::getLong).map(Tsids::format),
                TraceSql.perhaps(row, 3, ResultSet::getInt),
                TraceSql.perhapsAt(row, 4),
                TraceSql.perhapsAt(row, 5),
                TraceSql.perhapsAt(row, 6));
    }

    private static Trace.RedPacket redPacket(ResultSet row) throws SQLException {
        return new Trace.RedPacket(
                new OrderId(row.getLong(1)),
                TraceSql.perhaps(row, 2, ResultSet::getLong),
                TraceSql.perhaps(row, 3, ResultSet::getString),
                TraceSql.perhapsAt(row, 4),
                TraceSql.perhaps(row, 5, ResultSet::getLong),
                TraceSql.perhapsAt(row, 6));
    }

    private static Trace.Sms message(ResultSet row) throws SQLException {
        return new Trace.Sms(
                new OrderId(row.getLong(1)),
                Tsids.format(row.getLong(2)),
                BodyMask.text(row.getString(3)),
                TraceSql.at(row, 4),
                TraceSql.perhaps(row, 5, ResultSet::getString),
                TraceSql.perhaps(row, 6, ResultSet::getInt),
                TraceSql.perhapsAt(row, 7),
                TraceSql.perhapsAt(row, 8),
                List.of());
    }

    private static Trace.SmsPart part(ResultSet row) throws SQLException {
        return new Trace.SmsPart(
                Tsids.format(row.getLong(1)), row.getInt(2), row.getString(3), TraceSql.perhapsAt(row, 4));
    }

    private static Trace.Shipment shipment(ResultSet row) throws SQLException {
        return new Trace.Shipment(
                new OrderId(row.getLong(1)),
                row.getInt(2),
                row.getString(3),
                TraceSql.perhaps(row, 4, ResultSet::getString),
                TraceSql.perhaps(row, 5, ResultSet::getString),
                TraceSql.perhapsAt(row, 6),
                TraceSql.perhapsAt(row, 7),
                TraceSql.perhaps(row, 8, ResultSet::getString),
                TraceSql.perhaps(row, 9, ResultSet::getString));
    }
}
