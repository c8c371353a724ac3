package io.seckill.trace;

import io.seckill.jdbc.Statements;
import io.seckill.messaging.MessageItem;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds reservations and orders by what an operator knows of them, as committed. Needs no transaction. Thread-safe. */
@ApplicationScoped
class Purchases {

    /** In which tickets without an order are looked for. */
    private static final int NEWEST_SALES = 200;

    private static final String RESERVATIONS =
            "select id, sale_id, buyer, segment, quantity, reserved_at from reservation where id in (%s)";

    private static final String ORDER = "select o.id, o.ticket_id, o.sale_id, o.buyer, o.quantity, o.amount_minor,"
            + " o.currency, o.state, o.placed_at, o.pay_until, o.units_returned from ";

    private static final String ORDERS = ORDER + "purchase_order o where o.id in (%s)";

    private static final String ORDERS_OF_TICKETS = ORDER + "reservation r"
            + " join purchase_order o on o.sale_id = r.sale_id and o.ticket_id = r.id where r.id in (%s)";

    private static final String ORDERS_OF_REFUNDS = "select order_id from refund where id in (%s)";

    private static final String ORDERS_OF_BUYER =
            ORDER + "purchase_order o where o.buyer = ? order by o.id desc limit ?";

    /** No index of the reservations begins with the buyer, which each purchase would pay for; but there are few sales. */
    private static final String RESERVED_BY_BUYER =
            "select r.id from (select id from sale order by id desc limit " + NEWEST_SALES + ") s"
                    + " join reservation r on r.sale_id = s.id and r.buyer = ? order by r.id desc limit ?";

    @Inject
    Statements statements;

    private record Newest(BuyerId buyer, int limit) {}

    /**
     * @param tickets of all purchases that were found, newest first
     * @param orders that were found on the way, not those of all tickets
     */
    record Found(List<Long> tickets, List<Trace.Order> orders) {

        private static Found of(List<Long> tickets, List<Trace.Order> orders) {
            Stream<Long> all = Stream.concat(
                    tickets.stream(),
                    orders.stream().map(order -> order.ticketId().value()));
            return new Found(all.distinct().sorted(Comparator.reverseOrder()).toList(), orders);
        }
    }

    /** @param limit of a buyer's purchases, how many of the newest */
    Found find(TraceKey key, int limit) {
        if (key instanceof TraceKey.OfBuyer of) {
            return ofBuyer(of.buyer(), limit);
        } else if (key instanceof TraceKey.OfTicket of) {
            return Found.of(List.of(of.ticket().value()), List.of());
        } else if (key instanceof TraceKey.OfOrder of) {
            return Found.of(List.of(), orders(List.of(of.order().value())));
        }
        throw new IllegalArgumentException("a purchase is not found by " + key);
    }

    /** What a message's items are about. */
    Found of(List<MessageItem> items) {
        List<Long> refunded = ordersOfRefunds(
                ids(items, MessageItem::refund, text -> RefundId.parse(text).map(RefundId::value)));
        List<Long> named =
                ids(items, MessageItem::order, text -> OrderId.parse(text).map(OrderId::value));
        return Found.of(
                ids(items, MessageItem::ticket, text -> TicketId.parse(text).map(TicketId::value)),
                orders(Stream.concat(named.stream(), refunded.stream())
                        .distinct()
                        .toList()));
    }

    List<Trace.Reservation> reservations(List<Long> tickets) {
        return TraceSql.byIds(statements, RESERVATIONS, tickets, Purchases::reservation);
    }

    List<Trace.Order> ordersOfTickets(List<Long> tickets) {
        return TraceSql.byIds(statements, ORDERS_OF_TICKETS, tickets, Purchases::order);
    }

    private List<Trace.Order> orders(List<Long> orders) {
        return TraceSql.byIds(statements, ORDERS, orders, Purchases::order);
    }

    private List<Long> ordersOfRefunds(List<Long> refunds) {
        return TraceSql.byIds(statements, ORDERS_OF_REFUNDS, refunds, row -> row.getLong(1));
    }

    private Found ofBuyer(BuyerId buyer, int limit) {
        Newest newest = new Newest(buyer, limit);
        return Found.of(
                statements.query(RESERVED_BY_BUYER, newest, Purchases::bind, row -> row.getLong(1)),
                statements.query(ORDERS_OF_BUYER, newest, Purchases::bind, Purchases::order));
    }

    private static List<Long> ids(
            List<MessageItem> items,
            Function<MessageItem, Optional<String>> field,
            Function<String, Optional<Long>> parse) {
        return items.stream()
                .flatMap(item -> field.apply(item).flatMap(parse).stream())
                .distinct()
                .toList();
    }

    private static void bind(PreparedStatement query, Newest newest) throws SQLException {
        query.setString(1, newest.buyer().value());
        query.setInt(2, newest.limit());
    }

    private static Trace.Reservation reservation(ResultSet row) throws SQLException {
        return new Trace.Reservation(
                new TicketId(row.getLong(1)),
                new SaleId(row.getLong(2)),
                new BuyerId(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                TraceSql.at(row, 6));
    }

    private static Trace.Order order(ResultSet row) throws SQLException {
        return new Trace.Order(
                new OrderId(row.getLong(1)),
                new TicketId(row.getLong(2)),
                new SaleId(row.getLong(3)),
                new BuyerId(row.getString(4)),
                row.getInt(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                TraceSql.at(row, 9),
                TraceSql.at(row, 10),
                row.getBoolean(11));
    }
}
