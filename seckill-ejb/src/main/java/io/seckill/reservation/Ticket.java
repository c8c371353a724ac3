package io.seckill.reservation;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a buyer holds after a purchase, as committed. Immutable.
 *
 * @param order the order placed for it, when it is known
 */
public record Ticket(
        TicketId id, SaleId sale, BuyerId buyer, int quantity, Instant reservedAt, Optional<OrderId> order) {

    /** What a buyer reads. */
    public enum Status {
        RESERVED,
        ORDERED
    }

    public Status status() {
        return order.isPresent() ? Status.ORDERED : Status.RESERVED;
    }

    Ticket ordered(OrderId orderId) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, Optional.of(orderId));
    }
}
