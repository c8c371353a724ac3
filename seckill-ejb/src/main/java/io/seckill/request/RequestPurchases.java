package io.seckill.request;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.messaging.Batch;
import io.seckill.reservation.PurchaseRequest;
import io.seckill.reservation.RequestTicket;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Command: decide what buyers ask for.
 *
 * @param group of requests that were sent together
 * @param answerUntil later they are refused
 */
public record RequestPurchases(
        String messageId,
        int schemaVersion,
        Instant occurredAt,
        SaleId saleId,
        long group,
        Instant answerUntil,
        List<Item> items)
        implements Batch<RequestPurchases.Item, RequestPurchases> {

    public static final int SCHEMA_VERSION = 1;

    /**
     * One buyer's request.
     *
     * @param number in the group, from 0
     * @param ticketId that the buyer gets if there is a unit
     * @param traceId of the click, when its client gave one; else {@code null}
     */
    public record Item(int number, TicketId ticketId, BuyerId buyer, int quantity, TraceId traceId) implements Traced {

        @Override
        public TraceId trace() {
            return traceId == null ? TraceId.of(ticketId) : traceId;
        }
    }

    @Override
    public RequestPurchases with(String newMessageId, List<Item> newItems) {
        return new RequestPurchases(newMessageId, schemaVersion, occurredAt, saleId, group, answerUntil, newItems);
    }

    List<PurchaseRequest> requests() {
        return items.stream().map(this::request).toList();
    }

    private PurchaseRequest request(Item item) {
        return new PurchaseRequest(
                saleId,
                item.buyer(),
                item.quantity(),
                Optional.ofNullable(item.traceId()),
                Optional.of(new PurchaseRequest.Queued(ticket(item), answerUntil)));
    }

    private RequestTicket ticket(Item item) {
        return new RequestTicket(item.ticketId(), saleId, item.buyer(), item.quantity(), group, item.number());
    }
}
