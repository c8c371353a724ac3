package io.seckill.operator.rest;

import io.seckill.identity.Caller;
import io.seckill.identity.rest.CallersRequest;
import io.seckill.operator.SignIn;
import io.seckill.operator.SignedIn;
import io.seckill.rest.Authentication;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Operators by the cookie of their session; a token, where there is one, comes first. A session that has ended is nobody's. What
 * changes something needs a header that no form or picture of another site can send. Thread-safe.
 */
@ApplicationScoped
public class ConsoleAuthentication implements Authentication {

    private static final String HEADER = "Seckill-Console";

    /** RFC 9110, section 9.2.1. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    SignIn signIn;

    @Override
    public Optional<HttpServletRequest> authenticate(HttpServletRequest request) {
        return known(request, signIn::find);
    }

    @Override
    public Optional<HttpServletRequest> recognise(HttpServletRequest request) {
        return known(request, signIn::look);
    }

    private static Optional<HttpServletRequest> known(
            HttpServletRequest request, Function<String, Optional<SignedIn>> session) {
        if (request.getHeader("Cookie") == null || request.getHeader("Authorization") != null) {
            return Optional.empty();
        }
        return ConsoleCookie.of(request).flatMap(session).map(known -> callers(request, known));
    }

    private static HttpServletRequest callers(HttpServletRequest request, SignedIn known) {
        if (!SAFE.contains(request.getMethod()) && request.getHeader(HEADER) == null) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN, "A change by a session needs the header " + HEADER + ", with any value."));
        }
        Set<String> roles = known.passwordMustChange() ? Set.of() : known.roles();
        return new CallersRequest(request, new Caller(new BuyerId(known.name()), roles), "Session");
    }
}
