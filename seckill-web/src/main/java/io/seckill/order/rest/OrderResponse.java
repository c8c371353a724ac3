package io.seckill.order.rest;

import io.seckill.order.Order;
import io.seckill.order.OrderState;
import io.seckill.order.OrderStep;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order as its buyer, or the support, sees it, with all that has happened to it. */
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
        Optional<List<Step>> timeline) {

    /** The order came to a state: who brought it there, and why. */
    public record Step(OrderState state, Instant at, String actor, String reason) {

        static Step of(OrderStep step) {
            return new Step(step.state(), step.at(), step.actor(), step.reason());
        }
    }

    /** Without its timeline. */
    static OrderResponse of(Order order) {
        return of(order, Optional.empty());
    }

    static OrderResponse of(Order order, List<OrderStep> timeline) {
        return of(order, Optional.of(timeline.stream().map(Step::of).toList()));
    }

    private static OrderResponse of(Order order, Optional<List<Step>> timeline) {
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
                timeline);
    }
}
