package io.seckill.audit.rest;

import io.seckill.audit.Operator;
import jakarta.servlet.http.HttpServletRequest;

/** Who acts by a request. */
public final class Operators {

    private Operators() {}

    public static Operator of(HttpServletRequest request) {
        return new Operator(request.getUserPrincipal().getName(), request.getRemoteAddr());
    }
}
