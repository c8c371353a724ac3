package io.seckill.order.rest;

import io.seckill.order.Order;
import io.seckill.order.OrderState;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;

/** An order as its buyer, or the support, sees it, with what has happened to it. */
public record OrderResponse(
        OrderId orderId,
        TicketId ticketId,
        SaleId saleId,
        int quantity,
        long amountMinor,
        String currency,
        OrderState state,
        Instant placedAt,
        Instant payUntil,
        List<Step> timeline) {

    /** The order came to a state. */
    public record Step(OrderState state, Instant at) {}

    static OrderResponse of(Order order) {
        return new OrderResponse(
                order.id(),
                order.ticket(),
                order.sale(),
                order.quantity(),
                order.amount().minor(),
                order.amount().currency().getCurrencyCode(),
                order.state(),
                order.placedAt(),
                order.payUntil(),
                List.of(new Step(OrderState.PLACED, order.placedAt())));
    }
}
