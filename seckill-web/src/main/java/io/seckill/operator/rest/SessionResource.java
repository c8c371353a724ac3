package io.seckill.operator.rest;

import io.seckill.audit.Operator;
import io.seckill.audit.rest.Operators;
import io.seckill.operator.OperatorAccount;
import io.seckill.operator.SignIn;
import io.seckill.operator.SignInOutcome;
import io.seckill.operator.SignedIn;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The session of whoever calls. */
@Path("console/session")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    SignIn signIn;

    @Inject
    ConsoleCookie cookie;

    @Inject
    RequestBodies bodies;

    public record SignInRequest(
            @NotNull @Pattern(regexp = OperatorAccount.NAME, message = "is not an operator's name")
            String name,

            @NotNull @Size(min = 1, max = 128) String password) {}

    /** Who is signed in, as {@link SignedIn} explains it. */
    public record SessionResponse(String name, List<String> roles, boolean passwordMustChange, Instant expiresAt) {

        static SessionResponse of(SignedIn session) {
            return new SessionResponse(
                    session.name(),
                    session.roles().stream().sorted().toList(),
                    session.passwordMustChange(),
                    session.expiresAt());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(InputStream body, @Context HttpServletRequest caller) {
        SignInRequest request = bodies.read(body, SignInRequest.class);
        SignInOutcome outcome = signIn.begin(new Operator(request.name(), caller.getRemoteAddr()), request.password());
        if (outcome instanceof SignInOutcome.Begun begun) {
            return answer(begun.session(), Optional.of(cookie.keep(begun.token())));
        }
        return Problems.response(
                outcome instanceof SignInOutcome.TooOften often
                        ? tooOften(often.pause())
                        : Problem.of(ProblemType.UNAUTHENTICATED, "The name or the password is wrong."));
    }

    @GET
    public Response read(@Context HttpServletRequest caller) {
        return ConsoleCookie.of(caller)
                .flatMap(signIn::find)
                .map(session -> answer(session, Optional.empty()))
                .orElseGet(() -> Problems.response(ProblemType.UNAUTHENTICATED, "Nobody is signed in."));
    }

    /** Safe to call again. */
    @DELETE
    public Response end(@Context HttpServletRequest caller) {
        ConsoleCookie.of(caller)
                .flatMap(token -> signIn.find(token).map(session -> token))
                .ifPresent(token -> signIn.end(token, Operators.of(caller)));
        return Response.noContent().cookie(cookie.forget()).build();
    }

    private static Problem tooOften(Duration pause) {
        return Problem.of(
                        ProblemType.RATE_LIMITED, "There were too many wrong passwords, or there are too many at once.")
                .retryAfter(pause.toSeconds() + 1);
    }

    private static Response answer(SignedIn session, Optional<NewCookie> cookie) {
        Response.ResponseBuilder answer =
                Response.ok(SessionResponse.of(session)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        cookie.ifPresent(answer::cookie);
        return answer.build();
    }
}
