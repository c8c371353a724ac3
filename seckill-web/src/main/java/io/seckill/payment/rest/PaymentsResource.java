package io.seckill.payment.rest;

import io.seckill.correlation.Correlation;
import io.seckill.identity.Role;
import io.seckill.order.Order;
import io.seckill.order.OrderHistory;
import io.seckill.order.OrderState;
import io.seckill.payment.PaymentProvider;
import io.seckill.payment.PaymentRequest;
import io.seckill.payment.PaymentSettings;
import io.seckill.payment.ProviderException;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.sale.SaleLookup;
import io.seckill.value.OrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Buyers begin to pay. */
@Path("orders/{order}/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    private static final Logger LOG = System.getLogger(PaymentsResource.class.getName());

    @Inject
    OrderHistory orders;

    @Inject
    SaleLookup sales;

    @Inject
    PaymentProvider provider;

    @Inject
    PaymentSettings settings;

    @Inject
    RequestBodies bodies;

    /** @param atOnce whether the sandbox is to pay without asking anybody */
    public record PaymentBody(boolean atOnce) {}

    /** Where the buyer pays, and until when. */
    public record PaymentResponse(String paymentUrl, Instant payUntil) {}

    /** Safe to call again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    public Response start(
            @PathParam("order") String order,
            InputStream body,
            @Context SecurityContext caller,
            @Context HttpServletRequest request) {
        boolean atOnce = bodies.readIfAny(body, PaymentBody.class)
                .map(PaymentBody::atOnce)
                .orElse(false);
        Optional<Order> own = OrderId.parse(order)
                .flatMap(orders::find)
                .filter(found ->
                        found.buyer().value().equals(caller.getUserPrincipal().getName()));
        if (own.isEmpty()) {
            return Problems.response(ProblemType.NOT_FOUND, "There is no such order.");
        }
        if (own.get().state() != OrderState.PLACED) {
            return Problems.response(
                    ProblemType.ILLEGAL_STATE, "An order that is " + own.get().state() + " cannot be paid for.");
        }
        if (atOnce && !settings.sandbox()) {
            return Problems.response(ProblemType.INVALID_REQUEST, "Only the sandbox pays at once.");
        }
        return start(own.get(), atOnce, request);
    }

    private Response start(Order order, boolean atOnce, HttpServletRequest request) {
        PaymentRequest wish = new PaymentRequest(
                order.id(),
                sales.terms(order.sale()).title(),
                order.amount(),
                "/sale.html?id=" + order.sale(),
                NotificationAddress.of(request),
                atOnce);
        try {
            URI page = provider.start(wish);
            return Response.ok(new PaymentResponse(page.toString(), order.payUntil()))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (ProviderException e) {
            Correlation.with(
                    order.trace(),
                    () -> LOG.log(Level.WARNING, "payment of order {0}: {1}", order.id(), e.getMessage()));
            return Problems.response(Problem.of(ProblemType.BUSY, "The payment provider does not answer. Ask again."));
        }
    }
}
