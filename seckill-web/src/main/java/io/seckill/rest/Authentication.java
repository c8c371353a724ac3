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
}
