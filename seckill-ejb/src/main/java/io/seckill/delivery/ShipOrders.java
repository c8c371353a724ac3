package io.seckill.delivery;

import io.seckill.messaging.Batch;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;

/** Command, the warehouse's answer: take these orders for shipped; their parcels have left. */
public record ShipOrders(String messageId, int schemaVersion, Instant occurredAt, SaleId saleId, List<Item> items)
        implements Batch<ShipOrders.Item, ShipOrders> {

    public static final int SCHEMA_VERSION = 1;

    /** One parcel; who carries it and by what reference it can be followed, up to 64 characters each, may be absent. */
    public record Item(OrderId orderId, String carrier, String trackingReference) {}

    @Override
    public ShipOrders with(String newMessageId, List<Item> newItems) {
        return new ShipOrders(newMessageId, schemaVersion, occurredAt, saleId, newItems);
    }
}
