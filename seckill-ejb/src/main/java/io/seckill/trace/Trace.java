package io.seckill.trace;

import io.seckill.correlation.TraceId;
import io.seckill.messaging.MessageItem;
import io.seckill.messaging.WaitingMessage;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One purchase and what came of it. Amounts are minor units of the currency beside them.
 *
 * @param reservation absent when an order has no ticket, which the books find, too
 * @param order absent as long as it is not placed
 * @param traceId by which its log lines are found
 * @param payments what the provider has told
 * @param credit what was earned, and taken back
 * @param messages about it, at the broker at this moment
 * @param events all that has a time, oldest first
 */
public record Trace(
        TicketId ticketId,
        TraceId traceId,
        Optional<Reservation> reservation,
        Optional<Order> order,
        List<Step> timeline,
        List<Payment> payments,
        List<Refund> refunds,
        List<Credit> credit,
        Optional<Coupon> coupon,
        Optional<RedPacket> redPacket,
        Optional<Sms> sms,
        Optional<Shipment> shipment,
        List<TracedMessage> messages,
        List<TraceEvent> events) {

    /** With the messages about it, and all events. */
    Trace with(List<TracedMessage> found) {
        return with(traceId, found, TraceEvents.of(with(traceId, found, List.of())));
    }

    /** A purchase without an order has its client's id in the message that is to make one, and nowhere else. */
    Trace withTraceOf(Collection<WaitingMessage> found) {
        return found.stream()
                .map(WaitingMessage::items)
                .flatMap(List::stream)
                .filter(this::isNamedBy)
                .flatMap(item -> item.trace().stream())
                .findFirst()
                .map(given -> with(given, messages, events))
                .orElse(this);
    }

    private Trace with(TraceId trace, List<TracedMessage> found, List<TraceEvent> all) {
        return new Trace(
                ticketId,
                trace,
                reservation,
                order,
                timeline,
                payments,
                refunds,
                credit,
                coupon,
                redPacket,
                sms,
                shipment,
                found,
                all);
    }

    SaleId sale() {
        return reservation
                .map(Reservation::saleId)
                .or(() -> order.map(Order::saleId))
                .orElseThrow();
    }

    /** Whether a message is about it. */
    boolean isNamedBy(WaitingMessage message) {
        return message.items().stream().anyMatch(this::isNamedBy);
    }

    private boolean isNamedBy(MessageItem item) {
        return item.names(ticketId.toString())
                || order.filter(own -> item.names(own.orderId().toString())).isPresent()
                || refunds.stream()
                        .anyMatch(refund -> item.names(refund.refundId().toString()));
    }

    public record Reservation(
            TicketId ticketId, SaleId saleId, BuyerId buyer, int segment, int quantity, Instant reservedAt) {}

    /** @param unitsReturned whether its units are on sale again */
    public record Order(
            OrderId orderId,
            TicketId ticketId,
            SaleId saleId,
            BuyerId buyer,
            int quantity,
            long amountMinor,
            String currency,
            String state,
            Instant placedAt,
            Instant payUntil,
            boolean unitsReturned) {}

    public record Step(OrderId orderId, String state, Instant at, String actor, String reason) {}

    /** @param result what the shop made of it */
    public record Payment(
            OrderId orderId,
            String transactionId,
            long amountMinor,
            String currency,
            String outcome,
            String result,
            Instant notifiedAt) {}

    public record Refund(
            OrderId orderId,
            RefundId refundId,
            String transactionId,
            long amountMinor,
            String currency,
            String reason,
            String state,
            int attempts,
            Instant requestedAt,
            String requestedBy,
            Optional<Instant> settledAt,
            Optional<String> lastFailure) {}

    public record Credit(OrderId orderId, String id, long points, String reason, Instant enteredAt) {}

    /** Without an issue when it was returned before it was issued: one event can overtake the other. */
    public record Coupon(
            OrderId orderId,
            Optional<String> id,
            Optional<Integer> percentOff,
            Optional<Instant> issuedAt,
            Optional<Instant> expiresAt,
            Optional<Instant> returnedAt) {}

    /** Without a drawing when it was returned before it was drawn. */
    public record RedPacket(
            OrderId orderId,
            Optional<Long> amountMinor,
            Optional<String> currency,
            Optional<Instant> drawnAt,
            Optional<Long> returnedMinor,
            Optional<Instant> returnedAt) {}

    /**
     * A short message; whoever has the log as its sender knows no delivery.
     *
     * @param text with phone numbers masked
     * @param nextAt when something is to be done about it next
     * @param parts that the SMSC has accepted
     */
    public record Sms(
            OrderId orderId,
            String id,
            String text,
            Instant recordedAt,
            Optional<String> state,
            Optional<Integer> attempts,
            Optional<Instant> nextAt,
            Optional<Instant> expiresAt,
            List<SmsPart> parts) {

        Sms with(List<SmsPart> accepted) {
            return new Sms(orderId, id, text, recordedAt, state, attempts, nextAt, expiresAt, accepted);
        }
    }

    /** @param smscId as the SMSC names it */
    public record SmsPart(String smsId, int part, String smscId, Optional<Instant> deliveredAt) {}

    /** Of the address it has no more than the city and the country. */
    public record Shipment(
            OrderId orderId,
            int quantity,
            String state,
            Optional<String> city,
            Optional<String> country,
            Optional<Instant> requestedAt,
            Optional<Instant> shippedAt,
            Optional<String> carrier,
            Optional<String> trackingReference) {}
}
