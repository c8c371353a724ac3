package io.seckill.reservation.rest;

import io.seckill.reservation.Ticket;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.Optional;

/** A ticket as its buyer sees it. */
public record TicketResponse(
        TicketId ticketId,
        SaleId saleId,
        int quantity,
        Ticket.Status status,
        Optional<OrderId> orderId,
        Instant reservedAt) {

    static TicketResponse of(Ticket ticket) {
        return new TicketResponse(
                ticket.id(), ticket.sale(), ticket.quantity(), ticket.status(), ticket.order(), ticket.reservedAt());
    }
}
