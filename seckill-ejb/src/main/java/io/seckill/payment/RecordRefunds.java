package io.seckill.payment;

import io.seckill.messaging.Batch;
import io.seckill.value.RefundId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;

/** Command: record what the provider said of these refunds. */
public record RecordRefunds(String messageId, int schemaVersion, Instant occurredAt, SaleId saleId, List<Item> items)
        implements Batch<RecordRefunds.Item, RecordRefunds> {

    public static final int SCHEMA_VERSION = 1;

    /** @param failure why it is not done; null when it is */
    public record Item(RefundId refundId, String failure) {

        boolean isDone() {
            return failure == null;
        }
    }

    @Override
    public RecordRefunds with(String newMessageId, List<Item> newItems) {
        return new RecordRefunds(newMessageId, schemaVersion, occurredAt, saleId, newItems);
    }
}
