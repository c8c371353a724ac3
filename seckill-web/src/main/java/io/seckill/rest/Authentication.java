package io.seckill.rest;

import jakarta.servlet.http.HttpServletRequest;

/** Finds out who sends a request. */
public interface Authentication {

    /**
     * The request as one of its caller, who is then known by its user principal and roles; as it is when it names nobody.
     *
     * @throws ProblemException the caller is not to be believed, or nothing can be said about it now
     */
    HttpServletRequest authenticate(HttpServletRequest request);
}
