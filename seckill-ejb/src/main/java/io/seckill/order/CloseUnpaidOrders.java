package io.seckill.order;

import io.seckill.messaging.Batch;
import io.seckill.messaging.MessageIds;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;

/**
 * Command: close those of the orders that still wait for their payment. It waits at the broker until their time is over; so it
 * carries no more than their names.
 */
public record CloseUnpaidOrders(
        String messageId, int schemaVersion, Instant occurredAt, SaleId saleId, List<Item> items)
        implements Batch<CloseUnpaidOrders.Item, CloseUnpaidOrders> {

    public static final int SCHEMA_VERSION = 1;

    public record Item(OrderId orderId) {}

    static CloseUnpaidOrders of(SaleId sale, List<OrderId> orders, Instant now) {
        List<Item> items = orders.stream().map(Item::new).toList();
        return new CloseUnpaidOrders(MessageIds.next(sale), SCHEMA_VERSION, now, sale, items);
    }

    @Override
    public CloseUnpaidOrders with(String newMessageId, List<Item> newItems) {
        return new CloseUnpaidOrders(newMessageId, schemaVersion, occurredAt, saleId, newItems);
    }
}
