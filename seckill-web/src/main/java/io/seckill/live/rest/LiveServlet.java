package io.seckill.live.rest;

import io.seckill.identity.Role;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The state of the system once a second (HTML Standard, section 9.2, server-sent events). A servlet and not JAX-RS: here
 * is told when a connection takes something, so that nobody waits for a slow one (ADR 030).
 */
@WebServlet(urlPatterns = "/api/v1/admin/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Without end: it ends when one of both goes. */
    private static final long NO_TIME_OUT = 0;

    private static final Problem FULL = Problem.of(ProblemType.BUSY, "Too many are watching. Close a window.")
            .retryAfter(30);

    @Inject
    private transient LiveAudience audience;

    /** Why this caller may not watch; empty when it may. */
    static Optional<Problem> refusal(HttpServletRequest caller) {
        if (caller.getUserPrincipal() == null) {
            return Optional.of(Problem.of(ProblemType.UNAUTHENTICATED, "Sign in, or send a token."));
        }
        return caller.isUserInRole(Role.OPERATOR) || caller.isUserInRole(Role.ADMINISTRATOR)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemType.FORBIDDEN, "This is for operators."));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            Problems.write(refusal.get(), response);
            return;
        }
        if (audience.isFull()) {
            Problems.write(FULL, response);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // nginx would hold the events back.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(NO_TIME_OUT);
        LiveViewer viewer = new LiveViewer(context, (HttpServletRequest) context.getRequest(), audience::leave);
        byte[] first = audience.event();
        if (audience.admit(viewer)) {
            viewer.begin(first);
        } else {
            Problems.write(FULL, response);
            context.complete();
        }
    }
}
