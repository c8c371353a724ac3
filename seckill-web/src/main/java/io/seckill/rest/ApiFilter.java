package io.seckill.rest;

import io.seckill.correlation.Correlation;
import io.seckill.correlation.Traceparent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where requests to the API come in: through the gate, by their credentials, to whoever answers them plainly, and else on to JAX-RS.
 * The log lines on the way have the id of the client's {@code traceparent}. One filter for all of it, since a server does more around each filter than these do.
 */
public class ApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final Problem STOPPING =
            Problem.of(ProblemType.BUSY, "This node is stopping. Ask again: you cannot buy twice by it.");

    @Inject
    private transient RequestGate gate;

    @Inject
    private transient Instance<Authentication> kinds;

    @Inject
    private transient Instance<PlainAnswer> found;

    private transient List<Authentication> authentications;

    private transient List<PlainAnswer> plainAnswers;

    @Override
    public void init() {
        authentications = kinds.stream().toList();
        plainAnswers = found.stream().toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!gate.enter()) {
            response.setHeader("Connection", "close");
            Problems.write(STOPPING, response);
            return;
        }
        Correlation.Scope scope = Correlation.open(Traceparent.parse(request.getHeader(Traceparent.NAME)));
        try {
            answer(authenticated(request), response, chain);
        } catch (ProblemException e) {
            Problems.write(e.problem(), response);
        } finally {
            scope.close();
            gate.leave();
        }
    }

    private HttpServletRequest authenticated(HttpServletRequest request) {
        for (Authentication authentication : authentications) {
            Optional<HttpServletRequest> known = authentication.authenticate(request);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return request;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isAnsweredPlainly(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isAnsweredPlainly(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (PlainAnswer plain : plainAnswers) {
            if (plain.answer(request, response)) {
                return true;
            }
        }
        return false;
    }
}
