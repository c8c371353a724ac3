package io.seckill.operator.rest;

import io.seckill.audit.rest.Operators;
import io.seckill.operator.AccountOutcome;
import io.seckill.operator.OperatorAdministration;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The password of whoever is signed in. */
@Path("console/password")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {

    @Inject
    OperatorAdministration operators;

    @Inject
    ConsoleCookie cookie;

    @Inject
    RequestBodies bodies;

    public record PasswordRequest(
            @NotNull @Size(max = 128) String current,
            @NotNull @Size(max = 128) String next) {}

    /** Ends all sessions of this operator, this one too. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(InputStream body, @Context HttpServletRequest caller) {
        if (!"Session".equals(caller.getAuthType())) {
            return Problems.response(ProblemType.UNAUTHENTICATED, "Nobody is signed in.");
        }
        PasswordRequest request = bodies.read(body, PasswordRequest.class);
        AccountOutcome outcome = operators.changePassword(Operators.of(caller), request.current(), request.next());
        return AccountAnswers.of(
                outcome,
                "next",
                done -> Response.noContent().cookie(cookie.forget()).build());
    }
}
