package io.seckill.rest;

import io.seckill.value.SaleId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Recognises requests that need nothing of what JAX-RS does for a request: no body to read, no form of the answer to choose. */
public final class PlainRequest {

    private static final Set<String> JSON = Set.of("*/*", "application/json");
    private static final String BEFORE = "/sales/";

    private PlainRequest() {}

    public static boolean hasNoBody(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    public static boolean takesJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || JSON.contains(accept);
    }

    /**
     * The sale that the path names.
     *
     * @param behind what follows the sale in the path
     */
    public static Optional<SaleId> sale(HttpServletRequest request, String behind) {
        String path = request.getPathInfo();
        return path != null
                        && path.startsWith(BEFORE)
                        && path.endsWith(behind)
                        && path.length() >= BEFORE.length() + behind.length()
                ? SaleId.parse(path.substring(BEFORE.length(), path.length() - behind.length()))
                : Optional.empty();
    }
}
