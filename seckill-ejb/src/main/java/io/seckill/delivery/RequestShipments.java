package io.seckill.delivery;

import io.seckill.messaging.Batch;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;

/** Command to the warehouse: send these orders' goods. It carries all that a label needs; the warehouse knows nothing else of us. */
public record RequestShipments(
        String messageId, int schemaVersion, Instant occurredAt, SaleId saleId, String title, List<Item> items)
        implements Batch<RequestShipments.Item, RequestShipments> {

    public static final int SCHEMA_VERSION = 1;

    /** One parcel: as many units of the sale's product, to this address. */
    public record Item(OrderId orderId, int quantity, Address address) {}

    @Override
    public RequestShipments with(String newMessageId, List<Item> newItems) {
        return new RequestShipments(newMessageId, schemaVersion, occurredAt, saleId, title, newItems);
    }
}
