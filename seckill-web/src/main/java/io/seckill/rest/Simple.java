package io.seckill.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Recognises requests that need nothing of what JAX-RS does for a request: no body to read, no form of the answer to choose. */
public final class Simple {

    private static final Set<String> JSON = Set.of("*/*", "application/json");

    private Simple() {}

    public static boolean hasNoBody(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    public static boolean takesJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || JSON.contains(accept);
    }
}
