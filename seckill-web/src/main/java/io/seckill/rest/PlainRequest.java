package io.seckill.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises requests that need nothing of what JAX-RS does for a request: no body to read, no form of the answer to
 * choose, no path to interpret. In doubt a request is not plain.
 */
public final class PlainRequest {

    private static final Set<String> JSON = Set.of("*/*", MediaType.APPLICATION_JSON);

    private PlainRequest() {}

    /** It says so itself: over HTTP/2 a body may come without a length. */
    public static boolean hasNoBody(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                && request.getHeader("Transfer-Encoding") == null
                && (request.getContentType() == null || request.getContentType().equals(MediaType.APPLICATION_JSON));
    }

    public static boolean takesJson(HttpServletRequest request) {
        Enumeration<String> accept = request.getHeaders("Accept");
        return !accept.hasMoreElements() || JSON.contains(accept.nextElement()) && !accept.hasMoreElements();
    }

    /**
     * The name in the path, as it was sent: servers differ in what they make of an encoded path, or of one with parameters.
     *
     * @param before what comes before it, behind the application's address
     * @param behind what follows it
     */
    public static Optional<String> name(HttpServletRequest request, String before, String behind) {
        String path = request.getRequestURI();
        int begin = request.getContextPath().length() + before.length();
        int end = path.length() - behind.length();
        return begin <= end && path.startsWith(before, begin - before.length()) && path.endsWith(behind)
                ? Optional.of(path.substring(begin, end))
                : Optional.empty();
    }
}
