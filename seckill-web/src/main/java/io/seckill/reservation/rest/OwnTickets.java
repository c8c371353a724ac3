package io.seckill.reservation.rest;

import io.seckill.reservation.RequestQueue;
import io.seckill.reservation.TicketService;
import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A buyer's tickets, and those of his requests. Somebody else's is as unknown as one that does not exist. Thread-safe. */
@ApplicationScoped
class OwnTickets {

    @Inject
    TicketService tickets;

    @Inject
    RequestQueue requests;

    Optional<TicketResponse> find(String text, BuyerId buyer) {
        return TicketId.parse(text)
                .flatMap(tickets::find)
                .filter(ticket -> ticket.buyer().equals(buyer))
                .map(TicketResponse::of)
                .or(() -> requests.find(text, buyer).map(TicketResponse::of));
    }
}
