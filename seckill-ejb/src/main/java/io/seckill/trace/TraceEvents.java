package io.seckill.trace;

import io.seckill.messaging.MessageReceipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts all that has a time into one list, oldest first; what happened at the same instant in the order in which it follows. */
final class TraceEvents {

    private final List<TraceEvent> events = new ArrayList<>();

    private TraceEvents() {}

    static List<TraceEvent> of(Trace trace) {
        TraceEvents all = new TraceEvents();
        all.purchase(trace);
        all.money(trace);
        all.rewards(trace);
        all.sms(trace);
        all.shipment(trace);
        trace.messages().forEach(all::message);
        return all.events.stream().sorted(Comparator.comparing(TraceEvent::at)).toList();
    }

    private void purchase(Trace trace) {
        trace.reservation().ifPresent(held -> add(held.reservedAt(), "reserved", held.ticketId()));
        trace.order().ifPresent(order -> add(order.placedAt(), "order PLACED", order.orderId()));
        trace.timeline()
                .forEach(step -> add(
                        step.at(),
                        "order " + step.state() + ": " + step.reason() + " by " + step.actor(),
                        step.orderId()));
    }

    private void money(Trace trace) {
        trace.payments()
                .forEach(payment -> add(
                        payment.notifiedAt(),
                        "payment " + payment.outcome() + ": " + payment.result(),
                        payment.transactionId()));
        trace.refunds().forEach(refund -> {
            add(refund.requestedAt(), "refund REQUESTED: " + refund.reason(), refund.refundId());
            perhaps(refund.settledAt(), "refund " + refund.state(), refund.refundId());
        });
    }

    private void rewards(Trace trace) {
        trace.credit()
                .forEach(entry -> add(
                        entry.enteredAt(), "credit " + entry.reason() + ": " + entry.points() + " points", entry.id()));
        trace.coupon().ifPresent(coupon -> {
            Object id = coupon.id().orElse(coupon.orderId().toString());
            perhaps(coupon.issuedAt(), "coupon issued", id);
            perhaps(coupon.returnedAt(), "coupon returned", id);
        });
        trace.redPacket().ifPresent(packet -> {
            perhaps(packet.drawnAt(), "red packet drawn", packet.orderId());
            perhaps(packet.returnedAt(), "red packet returned", packet.orderId());
        });
    }

    private void sms(Trace trace) {
        trace.sms().ifPresent(sms -> {
            add(sms.recordedAt(), "SMS recorded", sms.id());
            sms.parts()
                    .forEach(part ->
                            perhaps(part.deliveredAt(), "SMS part " + part.part() + " delivered", part.smscId()));
        });
    }

    private void shipment(Trace trace) {
        trace.shipment().ifPresent(shipment -> {
            perhaps(shipment.requestedAt(), "shipment requested", shipment.orderId());
            perhaps(shipment.shippedAt(), "shipment left", shipment.orderId());
        });
    }

    private void message(TracedMessage message) {
        String id = message.messageId().orElse(message.id());
        String name = message.type().orElse("message");
        add(message.sentAt(), name + " sent, " + message.state() + " in " + message.queue(), id);
        message.receipts().forEach(receipt -> receipt(receipt, name));
    }

    private void receipt(MessageReceipt receipt, String name) {
        perhaps(receipt.receivedAt(), name + " carried out by " + receipt.consumer(), receipt.messageId());
        receipt.failure()
                .ifPresent(failure ->
                        add(failure.failedAt(), name + " failed at " + receipt.consumer(), receipt.messageId()));
    }

    private void perhaps(Optional<Instant> at, String what, Object id) {
        at.ifPresent(moment -> add(moment, what, id));
    }

    private void add(Instant at, String what, Object id) {
        events.add(new TraceEvent(at, what, id.toString()));
    }
}
