package io.seckill.order.rest;

import io.seckill.identity.Role;
import io.seckill.order.Order;
import io.seckill.order.OrderHistory;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** The caller's own orders, newest first. */
    @GET
    @RolesAllowed(Role.BUYER)
    public Response own(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context SecurityContext caller) {
        OrderPageRequest page = OrderPageRequest.parse(cursor, limit);
        return answer(OrderPageResponse.of(orders.of(buyer(caller), page.behind(), page.limit())));
    }

    @GET
    @Path("{order}")
    @RolesAllowed({Role.BUYER, Role.OPERATOR, Role.ADMINISTRATOR})
    public Response one(@PathParam("order") String order, @Context SecurityContext caller) {
        Optional<Order> found = OrderId.parse(order).flatMap(orders::find).filter(known -> maySee(known, caller));
        return found.map(known -> answer(OrderResponse.of(known)))
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "There is no such order."));
    }

    private static boolean maySee(Order order, SecurityContext caller) {
        return caller.isUserInRole(Role.OPERATOR)
                || caller.isUserInRole(Role.ADMINISTRATOR)
                || order.buyer().equals(buyer(caller));
    }

    private static BuyerId buyer(SecurityContext caller) {
        return new BuyerId(caller.getUserPrincipal().getName());
    }

    private static Response answer(Object body) {
        return Response.ok(body).header("Cache-Control", "private, no-cache").build();
    }
}
