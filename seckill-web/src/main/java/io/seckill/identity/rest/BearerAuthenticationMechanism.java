package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import io.seckill.identity.IssuerUnavailableException;
import io.seckill.identity.TokenVerifier;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Bearer tokens (RFC 6750). A request without a token goes on as nobody, since reads are public; a token that is not to
 * be believed is refused wherever it is sent. No session is made: every request brings its token. Thread-safe.
 */
@ApplicationScoped
public class BearerAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger(BearerAuthenticationMechanism.class.getName());

    /** RFC 9110, section 11.1: the scheme's name is case-insensitive. */
    private static final String SCHEME = "Bearer ";

    @Inject
    TokenVerifier tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String credentials = request.getHeader("Authorization");
        if (credentials == null) {
            return context.doNothing();
        }
        try {
            Optional<Caller> caller = token(credentials).flatMap(tokens::verify);
            return caller.isPresent()
                    ? context.notifyContainerAboutLogin(
                            caller.get().subject().value(), caller.get().groups())
                    : refuse(response, Problem.of(ProblemType.UNAUTHENTICATED, "The token is not valid."));
        } catch (IssuerUnavailableException e) {
            LOG.log(Level.WARNING, e.getMessage());
            return refuse(response, Problem.of(ProblemType.BUSY, "Tokens cannot be checked now."));
        }
    }

    private static Optional<String> token(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(credentials.substring(SCHEME.length()).trim())
                : Optional.empty();
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, Problem problem)
            throws AuthenticationException {
        try {
            Problems.write(problem, response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("the refusal could not be written", e);
        }
    }
}
