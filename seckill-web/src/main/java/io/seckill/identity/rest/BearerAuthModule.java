package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import io.seckill.identity.IssuerUnavailableException;
import io.seckill.identity.TokenVerifier;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Bearer tokens (RFC 6750). A request without a token goes on as nobody, since reads are public; a token that is not to
 * be believed is refused wherever it is sent. No session is made: every request brings its token. Thread-safe.
 *
 * <p>A module of the container (Jakarta Authentication 3.0, chapter 3) and not a mechanism of Jakarta Security: the bridge to
 * a mechanism looks the bean manager up by its name three times for each request, which is a quarter of a sale's read (ADR 017).
 */
public final class BearerAuthModule implements ServerAuthModule {

    private static final Logger LOG = System.getLogger(BearerAuthModule.class.getName());

    /** RFC 9110, section 11.1: the scheme's name is case-insensitive. */
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;
    private CallbackHandler container;

    BearerAuthModule(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        HttpServletResponse response = (HttpServletResponse) message.getResponseMessage();
        try {
            String credentials = request.getHeader("Authorization");
            if (credentials == null) {
                return goOn(new CallerPrincipalCallback(client, (String) null));
            }
            Optional<Caller> caller = token(credentials).flatMap(tokens::verify);
            return caller.isPresent()
                    ? goOn(caller.get(), client)
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

    private AuthStatus goOn(Caller caller, Subject client) throws AuthException {
        return goOn(
                new CallerPrincipalCallback(client, caller.subject().value()),
                new GroupPrincipalCallback(client, caller.groups().toArray(String[]::new)));
    }

    private AuthStatus goOn(Callback... who) throws AuthException {
        try {
            container.handle(who);
            return AuthStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException e) {
            throw failure("the container does not take the caller", e);
        }
    }

    private static AuthStatus refuse(HttpServletResponse response, Problem problem) throws AuthException {
        try {
            Problems.write(problem, response);
            return AuthStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw failure("the refusal could not be written", e);
        }
    }

    private static AuthException failure(String message, Exception cause) {
        AuthException failure = new AuthException(message);
        failure.initCause(cause);
        return failure;
    }

    /** Nothing is added to an answer. */
    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    /** There is no session to be ended. */
    @Override
    public void cleanSubject(MessageInfo message, Subject client) {
        client.getPrincipals().clear();
    }
}
