package io.seckill.admission.rest;

import io.seckill.admission.TrustedProxies;
import io.seckill.admission.Visitor;
import io.seckill.identity.rest.CallersRequest;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** Who sends a request. Thread-safe. */
@ApplicationScoped
public class Visitors {

    private static final String DEVICE = "Seckill-Device";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Inject
    TrustedProxies proxies;

    public Visitor of(BuyerId buyer, HttpServletRequest request) {
        return new Visitor(
                buyer,
                proxies.clientOf(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR))),
                Visitor.device(request.getHeader(DEVICE)),
                Optional.ofNullable((Instant) request.getAttribute(CallersRequest.ACCOUNT_CREATED)));
    }
}
