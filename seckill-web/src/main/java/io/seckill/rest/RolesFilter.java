package io.seckill.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
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
            throw new ProblemException(
                    Problem.of(ProblemType.UNAUTHENTICATED, "Send the header Authorization: Bearer <token>."));
        }
        if (Arrays.stream(roles).noneMatch(caller::isUserInRole)) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN, "One of these roles is needed: " + String.join(", ", roles) + "."));
        }
    }
}
