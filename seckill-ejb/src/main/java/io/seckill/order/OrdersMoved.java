package io.seckill.order;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.messaging.Batch;
import io.seckill.sale.RewardsOn;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Event: these orders have come to a state behind the first. One record for all of them; the type by which a message is known at the
 * broker names the state ({@link #type(OrderState)}), so that a subscriber of another team can choose.
 *
 * @param redPacketBudgetMinor what all red packets of the sale together may cost, in minor units of the event's currency; 0, as
 *     in messages of version 1: there are none
 * @param reason in one word, why
 */
public record OrdersMoved(
        String messageId,
        int schemaVersion,
        Instant occurredAt,
        SaleId saleId,
        String title,
        String currency,
        RewardsOn rewardsOn,
        long redPacketBudgetMinor,
        OrderState state,
        String reason,
        List<Item> items)
        implements Batch<OrdersMoved.Item, OrdersMoved> {

    public static final int SCHEMA_VERSION = 3;

    /** A buyer waits for what follows a payment or a refund; for an order that was placed, closed or shipped nobody does. */
    private static final Set<OrderState> URGENT = Set.of(OrderState.PAID, OrderState.REFUNDING, OrderState.REFUNDED);

    private static final int URGENT_PRIORITY = 7;

    /**
     * One order; its amount is in minor units of the event's currency.
     *
     * @param traceId of the purchase, when its client gave one; {@code null}, as in messages before version 3: it follows from the ticket
     */
    public record Item(
            OrderId orderId, TicketId ticketId, BuyerId buyer, int quantity, long amountMinor, TraceId traceId)
            implements Traced {

        @Override
        public TraceId trace() {
            return traceId == null ? TraceId.of(ticketId) : traceId;
        }
    }

    /** {@code OrdersPaid}, {@code OrdersShipped}, {@code OrdersRefunding}, {@code OrdersRefunded}, {@code OrdersClosed}. */
    public static String type(OrderState state) {
        String name = state.name();
        return "Orders" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String type() {
        return type(state);
    }

    @Override
    public Map<String, Long> facts() {
        return Map.of(OrdersPlaced.RED_PACKET_BUDGET, redPacketBudgetMinor);
    }

    @Override
    public int priority() {
        return URGENT.contains(state) ? URGENT_PRIORITY : Message.DEFAULT_PRIORITY;
    }

    @Override
    public OrdersMoved with(String newMessageId, List<Item> newItems) {
        return new OrdersMoved(
                newMessageId,
                schemaVersion,
                occurredAt,
                saleId,
                title,
                currency,
                rewardsOn,
                redPacketBudgetMinor,
                state,
                reason,
                newItems);
    }
}
