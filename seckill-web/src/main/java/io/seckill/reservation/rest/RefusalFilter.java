package io.seckill.reservation.rest;

import io.seckill.identity.Role;
import io.seckill.reservation.PurchaseOutcome;
import io.seckill.reservation.PurchaseService;
import io.seckill.rest.PlainRequest;
import io.seckill.rest.Problems;
import io.seckill.value.BuyerId;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Refuses a plain purchase before JAX-RS is reached, when memory is certain of the refusal. When a sale is sold out, that
 * is what nearly every request of the crowd comes to (ADR 015).
 */
public class RefusalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String BEHIND = "/purchases";

    @Inject
    private transient PurchaseService purchases;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PurchaseOutcome> refusal = isPlainPurchase(request)
                ? PlainRequest.sale(request, BEHIND)
                        .flatMap(sale -> purchases.refusalFromMemory(sale, new BuyerId(request.getRemoteUser())))
                : Optional.empty();
        if (refusal.isPresent()) {
            Problems.write(PurchaseAnswers.problem(refusal.get()), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What JAX-RS would have to look at more closely, it gets. */
    private static boolean isPlainPurchase(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PlainRequest.hasNoBody(request)
                && PlainRequest.takesJson(request)
                && request.isUserInRole(Role.BUYER);
    }
}
