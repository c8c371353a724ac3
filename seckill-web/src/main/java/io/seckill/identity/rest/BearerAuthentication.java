package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import io.seckill.identity.IssuerUnavailableException;
import io.seckill.identity.TokenVerifier;
import io.seckill.rest.Authentication;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Bearer tokens (RFC 6750). A request without a token goes on as nobody, since reads are public; a token that is not to
 * be believed is refused wherever in the API it is sent. No session is made: every request brings its token. Thread-safe.
 *
 * <p>Not a mechanism or a module of the container: Payara Micro would then ask its authorization module twice about every
 * request (ADR 017).
 */
@ApplicationScoped
public class BearerAuthentication implements Authentication {

    private static final Logger LOG = System.getLogger(BearerAuthentication.class.getName());

    /** RFC 9110, section 11.1: the scheme's name is case-insensitive. */
    private static final String SCHEME = "Bearer ";

    @Inject
    TokenVerifier tokens;

    @Override
    public Optional<HttpServletRequest> authenticate(HttpServletRequest request) {
        String credentials = request.getHeader("Authorization");
        return credentials == null
                ? Optional.empty()
                : Optional.of(new CallersRequest(request, caller(credentials), "Bearer"));
    }

    private Caller caller(String credentials) {
        try {
            return token(credentials)
                    .flatMap(tokens::verify)
                    .orElseThrow(() -> refusal(ProblemType.UNAUTHENTICATED, "The token is not valid."));
        } catch (IssuerUnavailableException e) {
            LOG.log(Level.WARNING, e.getMessage());
            throw refusal(ProblemType.BUSY, "Tokens cannot be checked now.");
        }
    }

    private static Optional<String> token(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(credentials.substring(SCHEME.length()).trim())
                : Optional.empty();
    }

    private static ProblemException refusal(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail));
    }
}
