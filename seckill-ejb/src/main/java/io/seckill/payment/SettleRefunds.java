package io.seckill.payment;

import io.seckill.messaging.Batch;
import io.seckill.value.RefundId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;

/** Command: ask the provider for these refunds, each by the attempt of this number if it is the next. */
public record SettleRefunds(String messageId, int schemaVersion, Instant occurredAt, SaleId saleId, List<Item> items)
        implements Batch<SettleRefunds.Item, SettleRefunds> {

    public static final int SCHEMA_VERSION = 1;

    /** @param attempt counted from 1 */
    public record Item(RefundId refundId, int attempt) {}

    @Override
    public SettleRefunds with(String newMessageId, List<Item> newItems) {
        return new SettleRefunds(newMessageId, schemaVersion, occurredAt, saleId, newItems);
    }
}
