package io.seckill.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.correlation.TraceId;
import io.seckill.messaging.MessageFailure;
import io.seckill.messaging.MessageItem;
import io.seckill.messaging.MessageReceipt;
import io.seckill.messaging.WaitingMessage;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceEventsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final TicketId TICKET = new TicketId(1);
    private static final OrderId ORDER = new OrderId(2);
    private static final SaleId SALE = new SaleId(3);
    private static final BuyerId ANN = new BuyerId("ann");

    @Test
    void areInTheOrderOfTimeAndThenOfWhatFollows() {
        Trace trace = trace(
                        List.of(new Trace.Step(ORDER, "CLOSED", at(9), "timer", "UNPAID")),
                        Optional.of(new Trace.Coupon(
                                ORDER,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(at(2)))))
                .with(List.of());

        assertThat(trace.events())
                .extracting(TraceEvent::what)
                .containsExactly("reserved", "order PLACED", "coupon returned", "order CLOSED: UNPAID by timer");
        assertThat(trace.events())
                .extracting(TraceEvent::id)
                .containsExactly(TICKET.toString(), ORDER.toString(), ORDER.toString(), ORDER.toString());
    }

    @Test
    void tellWhatBecameOfAMessage() {
        MessageReceipt done = new MessageReceipt("credit", "m", Optional.of(1), Optional.of(at(2)), Optional.empty());
        MessageReceipt failed = new MessageReceipt(
                "sms", "m", Optional.empty(), Optional.empty(), Optional.of(new MessageFailure(3, at(3), "c", "s")));
        Trace trace = trace(List.of(), Optional.empty())
                .with(List.of(TracedMessage.of(message("OrdersPlaced"), List.of(done, failed))));

        assertThat(trace.events())
                .extracting(TraceEvent::what)
                .containsExactly(
                        "reserved",
                        "order PLACED",
                        "OrdersPlaced sent, WAITING in q",
                        "OrdersPlaced carried out by credit",
                        "OrdersPlaced failed at sms");
    }

    @Test
    void belongToThePurchaseThatAMessageNames() {
        Trace trace = trace(List.of(), Optional.empty());

        assertThat(trace.isNamedBy(message("x"))).isTrue();
        assertThat(trace(List.of(), Optional.empty()).isNamedBy(messageOf(new OrderId(7))))
                .isFalse();
    }

    private static Trace trace(List<Trace.Step> steps, Optional<Trace.Coupon> coupon) {
        return new Trace(
                TICKET,
                TraceId.of(TICKET),
                Optional.of(new Trace.Reservation(TICKET, SALE, ANN, 0, 1, at(0))),
                Optional.of(new Trace.Order(ORDER, TICKET, SALE, ANN, 1, 99, "EUR", "PLACED", at(0), at(9), false)),
                steps,
                List.of(),
                List.of(),
                List.of(),
                coupon,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static WaitingMessage message(String type) {
        return message(type, ORDER);
    }

    private static WaitingMessage messageOf(OrderId order) {
        return message("x", order);
    }

    private static WaitingMessage message(String type, OrderId order) {
        MessageItem item = new MessageItem(
                Optional.of(order.toString()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new WaitingMessage(
                "q",
                "ID:1",
                Optional.of("m"),
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                at(1),
                0,
                4,
                List.of(item),
                "");
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
