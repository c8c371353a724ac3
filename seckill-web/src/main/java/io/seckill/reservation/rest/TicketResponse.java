package io.seckill.reservation.rest;

import io.seckill.reservation.RequestState;
import io.seckill.reservation.RequestTicket;
import io.seckill.reservation.Ticket;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as its buyer sees it.
 *
 * @param ticketId of a request that was queued, the longer text of a {@link RequestTicket}
 * @param status of a {@link Ticket}, or {@code QUEUED}, or {@code REFUSED}
 * @param reservedAt absent without units
 * @param answerUntil of a request that is queued: later it is refused
 * @param reason of a request that is refused, as a problem's name
 */
public record TicketResponse(
        String ticketId,
        SaleId saleId,
        int quantity,
        String status,
        Optional<OrderId> orderId,
        Optional<Instant> reservedAt,
        Optional<Instant> answerUntil,
        Optional<String> reason) {

    private static final String QUEUED = "QUEUED";
    private static final String REFUSED = "REFUSED";

    static TicketResponse of(Ticket ticket) {
        return new TicketResponse(
                ticket.name(),
                ticket.sale(),
                ticket.quantity(),
                ticket.status().name(),
                ticket.order(),
                Optional.of(ticket.reservedAt()),
                Optional.empty(),
                Optional.empty());
    }

    static TicketResponse of(RequestState state) {
        return state.ticket()
                .map(TicketResponse::of)
                .orElseGet(() -> state.isQueued()
                        ? of(state.request(), QUEUED, Optional.of(state.answerUntil()), Optional.empty())
                        : of(state.request(), REFUSED, Optional.empty(), state.refusal()));
    }

    /** Of a request that has just been put on the queue. */
    static TicketResponse queued(RequestTicket request) {
        return of(request, QUEUED, Optional.empty(), Optional.empty());
    }

    /** It can change by itself within a second or so. */
    boolean isPending() {
        return status.equals(QUEUED) || status.equals(Ticket.Status.RESERVED.name());
    }

    private static TicketResponse of(
            RequestTicket request, String status, Optional<Instant> answerUntil, Optional<String> reason) {
        return new TicketResponse(
                request.toString(),
                request.sale(),
                request.quantity(),
                status,
                Optional.empty(),
                Optional.empty(),
                answerUntil,
                reason);
    }
}
