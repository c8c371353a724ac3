package io.seckill.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds out who sends a request, by one kind of credentials. */
public interface Authentication {

    /**
     * The request as one of its caller, who is then known by its user principal and roles; empty when it carries no credentials of
     * this kind.
     *
     * @throws ProblemException the caller is not to be believed, or nothing can be said about it now
     */
    Optional<HttpServletRequest> authenticate(HttpServletRequest request);

    /** The same, asked again about a request that lasts; it is no sign that its caller is still there. */
    default Optional<HttpServletRequest> recognise(HttpServletRequest request) {
        return authenticate(request);
    }
}
