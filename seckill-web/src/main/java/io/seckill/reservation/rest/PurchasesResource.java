package io.seckill.reservation.rest;

import io.seckill.correlation.Correlation;
import io.seckill.identity.Role;
import io.seckill.reservation.PurchaseOutcome;
import io.seckill.reservation.PurchaseRequest;
import io.seckill.rest.LaterAnswers;
import io.seckill.rest.RequestBodies;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The click. A body is optional; the same buyer again gets the same ticket. */
@Path("sales/{sale}/purchases")
@ApplicationScoped
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
public class PurchasesResource {

    @Inject
    AdmittedPurchases purchases;

    @Inject
    RequestBodies bodies;

    @Inject
    LaterAnswers later;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void purchase(
            @PathParam("sale") String sale,
            InputStream body,
            @Context HttpServletRequest caller,
            @Suspended AsyncResponse answer) {
        PurchaseBody wish = bodies.readIfAny(body, PurchaseBody.class).orElse(PurchaseBody.NONE);
        BuyerId buyer = new BuyerId(caller.getUserPrincipal().getName());
        CompletableFuture<Response> outcome = SaleId.parse(sale)
                .map(id -> purchases.purchase(
                        new PurchaseRequest(id, buyer, wish.units(), Correlation.current()),
                        Optional.ofNullable(wish.purchaseToken()),
                        caller))
                .orElseGet(() ->
                        CompletableFuture.completedFuture(PurchaseAnswers.answer(new PurchaseOutcome.UnknownSale())));
        later.answer(outcome, answer);
    }
}
