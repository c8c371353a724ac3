package io.seckill.reservation.rest;

import io.seckill.identity.Role;
import io.seckill.reservation.Ticket;
import io.seckill.reservation.TicketService;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** A buyer's tickets, for polling. Somebody else's ticket is as unknown as one that does not exist. */
@Path("purchases/{ticket}")
@ApplicationScoped
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {

    @Inject
    TicketService tickets;

    @GET
    public Response read(
            @PathParam("ticket") String ticket, @Context SecurityContext caller, @Context Request request) {
        BuyerId buyer = new BuyerId(caller.getUserPrincipal().getName());
        Optional<Ticket> own = TicketId.parse(ticket)
                .flatMap(tickets::find)
                .filter(found -> found.buyer().equals(buyer));
        return own.map(found -> answer(found, request))
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "There is no such ticket."));
    }

    private static Response answer(Ticket ticket, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(TicketAnswers.tag(ticket));
        return unchanged == null ? TicketAnswers.polled(ticket) : TicketAnswers.polled(ticket, unchanged);
    }
}
