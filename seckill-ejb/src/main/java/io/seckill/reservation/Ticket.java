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
 * @param request that it was given for, if it was queued; its name is the ticket's
 * @param order the order placed for it, when it is known
 * @param status what is known of it: the later in the order of the enumeration, the newer
 */
public record Ticket(
        TicketId id,
        SaleId sale,
        BuyerId buyer,
        int quantity,
        Instant reservedAt,
        Optional<RequestTicket> request,
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
        return new Ticket(id, sale, buyer, quantity, reservedAt, Optional.empty(), Optional.empty(), Status.RESERVED);
    }

    /** With what has become of its order. */
    Ticket with(OrderId orderId, OrderState state) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, request, Optional.of(orderId), Status.of(state));
    }

    /** With the request that it was given for. */
    public Ticket with(Optional<RequestTicket> known) {
        return new Ticket(id, sale, buyer, quantity, reservedAt, known, order, status);
    }

    /** As its buyer knows it. */
    public String name() {
        return request.map(RequestTicket::toString).orElseGet(id::toString);
    }

    /** Of two copies the one that knows more. */
    Ticket merge(Ticket other) {
        Ticket newer = other.status.compareTo(status) > 0 ? other : this;
        return newer.with(request.or(other::request));
    }
}
