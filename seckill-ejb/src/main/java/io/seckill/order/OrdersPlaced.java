package io.seckill.order;

import io.seckill.messaging.Batch;
import io.seckill.sale.RewardsOn;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;

/** Event: these orders were placed. */
public record OrdersPlaced(
        String messageId,
        int schemaVersion,
        Instant occurredAt,
        SaleId saleId,
        String title,
        String currency,
        RewardsOn rewardsOn,
        List<Item> items)
        implements Batch<OrdersPlaced.Item, OrdersPlaced> {

    public static final int SCHEMA_VERSION = 2;

    /** A message of version 1 says nothing about rewards: all orders earned them when they were placed. */
    public OrdersPlaced {
        rewardsOn = rewardsOn == null ? RewardsOn.ORDER_PLACED : rewardsOn;
    }

    /** One order; its amount is in minor units of the event's currency. */
    public record Item(
            OrderId orderId, TicketId ticketId, BuyerId buyer, int quantity, Instant reservedAt, long amountMinor) {}

    @Override
    public OrdersPlaced with(String newMessageId, List<Item> newItems) {
        return new OrdersPlaced(newMessageId, schemaVersion, occurredAt, saleId, title, currency, rewardsOn, newItems);
    }
}
