package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import io.seckill.identity.IssuerUnavailableException;
import io.seckill.identity.TokenVerifier;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Bearer tokens (RFC 6750). A request without a token goes on as nobody, since reads are public; a token that is not to
 * be believed is refused wherever it is sent. No session is made: every request brings its token.
 *
 * <p>A filter and no authentication mechanism of the container, which is reached through several layers at each request
 * (ADR 015).
 */
public class BearerTokenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(BearerTokenFilter.class.getName());

    /** RFC 9110, section 11.1: the scheme's name is case-insensitive. */
    private static final String SCHEME = "Bearer ";

    @Inject
    private transient TokenVerifier tokens;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String credentials = request.getHeader("Authorization");
        if (credentials == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = token(credentials).flatMap(tokens::verify);
        } catch (IssuerUnavailableException e) {
            LOG.log(Level.WARNING, e.getMessage());
            Problems.write(Problem.of(ProblemType.BUSY, "Tokens cannot be checked now."), response);
            return;
        }
        if (caller.isPresent()) {
            chain.doFilter(new CallersRequest(request, caller.get()), response);
        } else {
            Problems.write(Problem.of(ProblemType.UNAUTHENTICATED, "The token is not valid."), response);
        }
    }

    private static Optional<String> token(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(credentials.substring(SCHEME.length()).trim())
                : Optional.empty();
    }
}
