package io.seckill.order;

import io.seckill.messaging.Batch;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;

/** Event: these orders were closed and their units given back. What they earned is to be taken back. */
public record OrdersClosed(
        String messageId,
        int schemaVersion,
        Instant occurredAt,
        SaleId saleId,
        String currency,
        ClosingReason reason,
        List<Item> items)
        implements Batch<OrdersClosed.Item, OrdersClosed> {

    public static final int SCHEMA_VERSION = 1;

    /** One order; its amount is in minor units of the event's currency. */
    public record Item(OrderId orderId, TicketId ticketId, BuyerId buyer, int quantity, long amountMinor) {}

    @Override
    public OrdersClosed with(String newMessageId, List<Item> newItems) {
        return new OrdersClosed(newMessageId, schemaVersion, occurredAt, saleId, currency, reason, newItems);
    }
}
