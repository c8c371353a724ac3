package io.seckill.reservation;

import io.seckill.order.OrderState;
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
        PAID,
        CLOSED,
        REFUNDED;

        /** Nothing comes after it. */
        boolean isLast() {
            return this == CLOSED || this == REFUNDED;
        }

        /** Until the money is back, and wherever the goods are, an order is paid for. */
        static Status of(OrderState order) {
            return switch (order) {
                case PLACED -> ORDERED;
                case PAID, SHIPPED, REFUNDING -> PAID;
                case REFUNDED -> REFUNDED;
                case CLOSED -> CLOSED;
            };
        }
    }

    static Ticket reserved(TicketId id, SaleId sale, BuyerId buyer, int quantity, Instant reservedAt) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, Optional.empty(), Status.RESERVED);
    }

    /** With what has become of its order. */
    Ticket with(OrderId orderId, OrderState state) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, Optional.of(orderId), Status.of(state));
    }

    /** Of two copies the one that knows more. */
    Ticket merge(Ticket other) {
        return other.status.compareTo(status) > 0 ? other : this;
    }
}
