package io.seckill.payment.rest;

import io.seckill.identity.Role;
import io.seckill.order.Order;
import io.seckill.order.OrderHistory;
import io.seckill.payment.Refund;
import io.seckill.payment.RefundRequests;
import io.seckill.payment.RefundState;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Buyers, and the support for them, ask for money back. */
@Path("orders/{order}/refunds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RefundsResource {

    @Inject
    OrderHistory orders;

    @Inject
    RefundRequests refunds;

    /** A refund as it is now; {@code attempts} is how often the provider was asked. */
    public record RefundResponse(
            RefundId refundId, OrderId orderId, RefundState state, int attempts, long amountMinor, String currency) {

        static RefundResponse of(Refund refund) {
            return new RefundResponse(
                    refund.id(),
                    refund.order(),
                    refund.state(),
                    refund.attempts(),
                    refund.amount().minor(),
                    refund.amount().currency().getCurrencyCode());
        }
    }

    /** Safe to call again. An operator begins a refund anew that has failed for good. */
    @POST
    @RolesAllowed({Role.BUYER, Role.OPERATOR, Role.ADMINISTRATOR})
    public Response request(@PathParam("order") String order, @Context SecurityContext caller) {
        String name = caller.getUserPrincipal().getName();
        boolean operator = caller.isUserInRole(Role.OPERATOR) || caller.isUserInRole(Role.ADMINISTRATOR);
        Optional<Order> found = OrderId.parse(order)
                .flatMap(orders::find)
                .filter(known -> operator || known.buyer().value().equals(name));
        if (found.isEmpty()) {
            return Problems.response(ProblemType.NOT_FOUND, "There is no such order.");
        }
        return refunds.request(found.get().id(), name, operator)
                .map(RefundsResource::accepted)
                .orElseGet(() -> Problems.response(
                        ProblemType.ILLEGAL_STATE,
                        "An order that is " + found.get().state() + " cannot be refunded."));
    }

    private static Response accepted(Refund refund) {
        Response.Status status =
                refund.state() == RefundState.REQUESTED ? Response.Status.ACCEPTED : Response.Status.OK;
        return Response.status(status)
                .entity(RefundResponse.of(refund))
                .header("Cache-Control", "no-store")
                .build();
    }
}
