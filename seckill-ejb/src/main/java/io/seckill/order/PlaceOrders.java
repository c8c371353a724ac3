package io.seckill.order;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.messaging.Batch;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;

/**
 * Command: place an order for each reserved ticket. It carries all that its consumers need, since a consumer can run
 * before the sender's rows are visible.
 *
 * @param priceMinor price of one unit, in minor units of {@code currency}
 * @param paymentSeconds how long an order waits for its payment
 */
public record PlaceOrders(
        String messageId,
        int schemaVersion,
        Instant occurredAt,
        SaleId saleId,
        String title,
        long priceMinor,
        String currency,
        int paymentSeconds,
        List<Item> items)
        implements Batch<PlaceOrders.Item, PlaceOrders> {

    public static final int SCHEMA_VERSION = 3;

    /**
     * One reserved ticket; its units came from the segment, and may have to go back there.
     *
     * @param traceId of the purchase, when its client gave one; {@code null}, as in messages before version 3: it follows from the ticket
     */
    public record Item(TicketId ticketId, BuyerId buyer, int quantity, int segment, Instant reservedAt, TraceId traceId)
            implements Traced {

        @Override
        public TraceId trace() {
            return traceId == null ? TraceId.of(ticketId) : traceId;
        }
    }

    @Override
    public PlaceOrders with(String newMessageId, List<Item> newItems) {
        return new PlaceOrders(
                newMessageId, schemaVersion, occurredAt, saleId, title, priceMinor, currency, paymentSeconds, newItems);
    }
}
