package io.seckill.reservation.rest;

import io.seckill.correlation.Correlation;
import io.seckill.identity.Role;
import io.seckill.reservation.PurchaseRequest;
import io.seckill.rest.LastResortMapper;
import io.seckill.rest.LaterAnswers;
import io.seckill.rest.PlainAnswer;
import io.seckill.rest.PlainRequest;
import io.seckill.rest.RestApplication;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Carries out a plain purchase before JAX-RS is reached, which would be a good part of its cost (ADR 015). It is what the
 * crowd's clicks are; everything else goes on ({@link PurchasesResource}).
 */
@ApplicationScoped
public class PlainPurchase implements PlainAnswer {

    private static final String BEFORE = RestApplication.BASE + "/sales/";
    private static final String BEHIND = "/purchases";

    @Inject
    AdmittedPurchases purchases;

    @Inject
    LaterAnswers later;

    @Override
    public boolean answer(HttpServletRequest request, HttpServletResponse response) {
        Optional<SaleId> sale = isPlainPurchase(request)
                ? PlainRequest.name(request, BEFORE, BEHIND).flatMap(SaleId::parse)
                : Optional.empty();
        if (sale.isPresent()) {
            later.answer(answer(sale.get(), request), request, response);
        }
        return sale.isPresent();
    }

    /** What JAX-RS would have to look at more closely, it gets. */
    private static boolean isPlainPurchase(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PlainRequest.hasNoBody(request)
                && PlainRequest.takesJson(request)
                && request.isUserInRole(Role.BUYER);
    }

    private CompletableFuture<Response> answer(SaleId sale, HttpServletRequest request) {
        BuyerId buyer = new BuyerId(request.getRemoteUser());
        try {
            return purchases.purchase(
                    new PurchaseRequest(sale, buyer, PurchaseBody.ONE, Correlation.current()),
                    Optional.empty(),
                    request);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(LastResortMapper.answer(e));
        }
    }
}
