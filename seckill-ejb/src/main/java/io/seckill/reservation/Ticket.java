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
 * @param status what is known of it: the later in the order of the enumeration, the newer
 */
public record Ticket(
        TicketId id,
        SaleId sale,
        BuyerId buyer,
        int quantity,
        Instant reservedAt,
        Optional<OrderId> order,
        Status status) {

    /** What a buyer reads. */
    public enum Status {
        RESERVED,
        ORDERED,
        CLOSED
    }

    static Ticket reserved(TicketId id, SaleId sale, BuyerId buyer, int quantity, Instant reservedAt) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, Optional.empty(), Status.RESERVED);
    }

    Ticket ordered(OrderId orderId) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, Optional.of(orderId), Status.ORDERED);
    }

    Ticket closed(OrderId orderId) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, Optional.of(orderId), Status.CLOSED);
    }

    /** Of two copies the one that knows more. */
    Ticket merge(Ticket other) {
        return other.status.compareTo(status) > 0 ? other : this;
    }
}
