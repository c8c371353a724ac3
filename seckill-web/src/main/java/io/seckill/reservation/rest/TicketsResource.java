package io.seckill.reservation.rest;

import io.seckill.identity.Role;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.value.BuyerId;
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

/** A buyer's tickets, for polling. Somebody else's ticket is as unknown as one that does not exist. */
@Path("purchases/{ticket}")
@ApplicationScoped
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {

    @Inject
    OwnTickets tickets;

    @GET
    public Response read(
            @PathParam("ticket") String ticket, @Context SecurityContext caller, @Context Request request) {
        BuyerId buyer = new BuyerId(caller.getUserPrincipal().getName());
        return tickets.find(ticket, buyer)
                .map(found -> answer(found, request))
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "There is no such ticket."));
    }

    private static Response answer(TicketResponse ticket, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(TicketAnswers.tag(ticket));
        return unchanged == null ? TicketAnswers.polled(ticket) : TicketAnswers.polled(ticket, unchanged);
    }
}
