package io.seckill.order;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.messaging.Batch;
import io.seckill.sale.RewardsOn;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Event: these orders were placed.
 *
 * @param redPacketBudgetMinor what all red packets of the sale together may cost, in minor units of the event's currency; 0, as
 *     in messages before version 3: there are none
 */
public record OrdersPlaced(
        String messageId,
        int schemaVersion,
        Instant occurredAt,
        SaleId saleId,
        String title,
        String currency,
        RewardsOn rewardsOn,
        long redPacketBudgetMinor,
        List<Item> items)
        implements Batch<OrdersPlaced.Item, OrdersPlaced> {

    public static final int SCHEMA_VERSION = 4;

    /** The fact by which the broker keeps events without red packets from their subscriber. */
    public static final String RED_PACKET_BUDGET = "redPacketBudgetMinor";

    /** A message of version 1 says nothing about rewards: all orders earned them when they were placed. */
    public OrdersPlaced {
        rewardsOn = rewardsOn == null ? RewardsOn.ORDER_PLACED : rewardsOn;
    }

    /**
     * One order; its amount is in minor units of the event's currency.
     *
     * @param traceId of the purchase, when its client gave one; {@code null}, as in messages before version 4: it follows from the ticket
     */
    public record Item(
            OrderId orderId,
            TicketId ticketId,
            BuyerId buyer,
            int quantity,
            Instant reservedAt,
            long amountMinor,
            TraceId traceId)
            implements Traced {

        @Override
        public TraceId trace() {
            return traceId == null ? TraceId.of(ticketId) : traceId;
        }
    }

    @Override
    public Map<String, Long> facts() {
        return Map.of(RED_PACKET_BUDGET, redPacketBudgetMinor);
    }

    @Override
    public OrdersPlaced with(String newMessageId, List<Item> newItems) {
        return new OrdersPlaced(
                newMessageId,
                schemaVersion,
                occurredAt,
                saleId,
                title,
                currency,
                rewardsOn,
                redPacketBudgetMinor,
                newItems);
    }
}
