package io.seckill.reservation;

import io.seckill.correlation.TraceId;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a buyer asks for.
 *
 * @param quantity of units, at least 1
 * @param trace when the client gave one
 * @param queued when it waited on the queue of its sale
 */
public record PurchaseRequest(
        SaleId sale, BuyerId buyer, int quantity, Optional<TraceId> trace, Optional<Queued> queued) {

    /**
     * What a buyer was told whose request went onto a queue.
     *
     * @param ticket that it was given
     * @param answerUntil later it is refused
     */
    public record Queued(RequestTicket ticket, Instant answerUntil) {}

    public PurchaseRequest {
        if (quantity < 1) {
            throw new IllegalArgumentException("a purchase is of 1 unit or more, not " + quantity);
        }
    }

    public PurchaseRequest(SaleId sale, BuyerId buyer, int quantity, Optional<TraceId> trace) {
        this(sale, buyer, quantity, trace, Optional.empty());
    }

    public PurchaseRequest(SaleId sale, BuyerId buyer, int quantity) {
        this(sale, buyer, quantity, Optional.empty());
    }

    /** Nobody has looked at it in time. */
    boolean isLate(Instant now) {
        return queued.filter(own -> now.isAfter(own.answerUntil())).isPresent();
    }

    TicketId ticket() {
        return queued.map(own -> own.ticket().id()).orElseGet(TicketId::next);
    }
}
