package io.seckill.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;

/** Lets callers with one of the roles pass. */
final class RolesFilter implements ContainerRequestFilter {

    private final String[] roles;

    RolesFilter(String[] roles) {
        this.roles = roles;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext caller = request.getSecurityContext();
        if (caller.getUserPrincipal() == null) {
            throw new ProblemException(nobody(request));
        }
        if (Arrays.stream(roles).noneMatch(caller::isUserInRole)) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN, "One of these roles is needed: " + String.join(", ", roles) + "."));
        }
    }

    /**
     * A token that is not to be believed is refused before; so whoever brought one has come past the filter that reads it: a server
     * that takes the application away ends its filters a moment before its resources.
     */
    private static Problem nobody(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Problem.of(ProblemType.UNAUTHENTICATED, "Send the header Authorization: Bearer <token>.")
                : ApiFilter.STOPPING;
    }
}
