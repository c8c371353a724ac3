package io.seckill.order.rest;

import io.seckill.identity.Role;
import io.seckill.order.Order;
import io.seckill.order.OrderCancellation;
import io.seckill.order.OrderHistory;
import io.seckill.order.OrderState;
import io.seckill.rest.PageRequest;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/**
 * Orders, for their buyers and for the support. A buyer sees own orders only: somebody else's is as unknown as one that does
 * not exist.
 */
@Path("orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    OrderHistory orders;

    @Inject
    OrderCancellation cancellation;

    /** The caller's own orders, newest first. */
    @GET
    @RolesAllowed(Role.BUYER)
    public Response own(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context SecurityContext caller) {
        PageRequest<OrderId> page = PageRequest.parse(cursor, limit, OrderId::parse);
        return fresh(OrderPageResponse.of(orders.of(buyer(caller), page.behind(), page.limit())));
    }

    @GET
    @Path("{order}")
    @RolesAllowed({Role.BUYER, Role.OPERATOR, Role.ADMINISTRATOR})
    public Response one(@PathParam("order") String order, @Context SecurityContext caller) {
        Optional<Order> found = OrderId.parse(order).flatMap(orders::find).filter(known -> maySee(known, caller));
        return found.map(this::answer).orElseGet(OrdersResource::unknown);
    }

    /** Cancels an order that is not paid for. Safe to call again: a closed order stays closed. */
    @DELETE
    @Path("{order}")
    @RolesAllowed(Role.BUYER)
    public Response cancel(@PathParam("order") String order, @Context SecurityContext caller) {
        return OrderId.parse(order)
                .flatMap(id -> cancellation.cancel(id, buyer(caller)))
                .map(this::cancelled)
                .orElseGet(OrdersResource::unknown);
    }

    private Response cancelled(Order order) {
        return order.state() == OrderState.CLOSED
                ? answer(order)
                : Problems.response(
                        ProblemType.ILLEGAL_STATE, "An order that is " + order.state() + " cannot be cancelled.");
    }

    private Response answer(Order order) {
        return fresh(OrderResponse.of(order, orders.timeline(order)));
    }

    private static Response unknown() {
        return Problems.response(ProblemType.NOT_FOUND, "There is no such order.");
    }

    private static boolean maySee(Order order, SecurityContext caller) {
        return caller.isUserInRole(Role.OPERATOR)
                || caller.isUserInRole(Role.ADMINISTRATOR)
                || order.buyer().equals(buyer(caller));
    }

    private static BuyerId buyer(SecurityContext caller) {
        return new BuyerId(caller.getUserPrincipal().getName());
    }

    private static Response fresh(Object body) {
        return Response.ok(body).header("Cache-Control", "private, no-cache").build();
    }
}
