package io.seckill.trace;

import io.seckill.correlation.TraceId;
import io.seckill.value.OrderId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads purchases with all their rows: a dozen statements, however many purchases. Thread-safe. */
@ApplicationScoped
class TraceReader {

    @Inject
    Purchases purchases;

    @Inject
    OrderEffects effects;

    /** The rows of some orders, of each kind. */
    private record Rows(
            List<OrderEffects.GivenTrace> traces,
            List<Trace.Step> steps,
            List<Trace.Payment> payments,
            List<Trace.Refund> refunds,
            List<Trace.Credit> credit,
            List<Trace.Coupon> coupons,
            List<Trace.RedPacket> redPackets,
            List<Trace.Sms> sms,
            List<Trace.Shipment> shipments) {}

    /** The newest of them, without messages; what is not there is left out. */
    List<Trace> read(Purchases.Found found, int limit) {
        List<Long> tickets = found.tickets().stream().limit(limit).toList();
        List<Trace.Reservation> reservations = purchases.reservations(tickets);
        List<Trace.Order> orders = Stream.concat(found.orders().stream(), purchases.ordersOfTickets(tickets).stream())
                .filter(order -> tickets.contains(order.ticketId().value()))
                .distinct()
                .toList();
        Rows rows = rows(
                orders.stream().map(order -> order.orderId().value()).distinct().toList());
        return tickets.stream()
                .map(TicketId::new)
                .map(ticket -> trace(
                        ticket,
                        first(reservations, Trace.Reservation::ticketId, ticket),
                        first(orders, Trace.Order::ticketId, ticket),
                        rows))
                .filter(trace ->
                        trace.reservation().isPresent() || trace.order().isPresent())
                .toList();
    }

    private Rows rows(List<Long> orders) {
        return new Rows(
                effects.traces(orders),
                effects.steps(orders),
                effects.payments(orders),
                effects.refunds(orders),
                effects.credit(orders),
                effects.coupons(orders),
                effects.redPackets(orders),
                effects.sms(orders),
                effects.shipments(orders));
    }

    private static Trace trace(
            TicketId ticket, Optional<Trace.Reservation> reservation, Optional<Trace.Order> order, Rows rows) {
        OrderId id = order.map(Trace.Order::orderId).orElse(null);
        return new Trace(
                ticket,
                first(rows.traces(), OrderEffects.GivenTrace::orderId, id)
                        .map(OrderEffects.GivenTrace::traceId)
                        .orElse(TraceId.of(ticket)),
                reservation,
                order,
                all(rows.steps(), Trace.Step::orderId, id),
                all(rows.payments(), Trace.Payment::orderId, id),
                all(rows.refunds(), Trace.Refund::orderId, id),
                all(rows.credit(), Trace.Credit::orderId, id),
                first(rows.coupons(), Trace.Coupon::orderId, id),
                first(rows.redPackets(), Trace.RedPacket::orderId, id),
                first(rows.sms(), Trace.Sms::orderId, id),
                first(rows.shipments(), Trace.Shipment::orderId, id),
                List.of(),
                List.of());
    }

    private static <R, I> List<R> all(List<R> rows, Function<R, I> key, I id) {
        return rows.stream().filter(row -> key.apply(row).equals(id)).toList();
    }

    private static <R, I> Optional<R> first(List<R> rows, Function<R, I> key, I id) {
        return rows.stream().filter(row -> key.apply(row).equals(id)).findFirst();
    }
}
