package io.seckill.reservation.rest;

import io.seckill.rest.RestApplication;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What a ticket looks like over HTTP. */
final class TicketAnswers {

    /** An order is normally there within a second. */
    private static final int ASK_AGAIN_SECONDS = 1;

    private TicketAnswers() {}

    /** 202 for a first purchase, 200 for a repeated one. */
    static Response purchased(TicketResponse ticket, boolean repeated) {
        Response.Status status = repeated ? Response.Status.OK : Response.Status.ACCEPTED;
        Response.ResponseBuilder answer = Response.status(status)
                .entity(ticket)
                .header(HttpHeaders.LOCATION, RestApplication.BASE + "/purchases/" + ticket.ticketId());
        return askAgain(answer, ticket).build();
    }

    static Response polled(TicketResponse ticket) {
        return polled(ticket, Response.ok(ticket));
    }

    /** @param answer the ticket, or that it is the one that the caller knows */
    static Response polled(TicketResponse ticket, Response.ResponseBuilder answer) {
        return askAgain(answer, ticket)
                .tag(tag(ticket))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    static EntityTag tag(TicketResponse ticket) {
        return new EntityTag(ticket.ticketId() + "." + ticket.status());
    }

    /** Says when to ask again, as long as the ticket can still change soon. */
    private static Response.ResponseBuilder askAgain(Response.ResponseBuilder answer, TicketResponse ticket) {
        return ticket.isPending() ? answer.header("Retry-After", ASK_AGAIN_SECONDS) : answer;
    }
}
