package io.seckill.rest;

import io.seckill.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;

/**
 * Answers that may come when the thread that has brought their request does something else. Whoever stops the node waits for them.
 * Thread-safe.
 */
@ApplicationScoped
public class LaterAnswers {

    private static final Logger LOG = System.getLogger(LaterAnswers.class.getName());

    private static final long NEVER = 0;

    @Inject
    RequestGate gate;

    @Inject
    Json json;

    /** Writes the answer, now if it is there. @param answer that comes without fail */
    public void answer(CompletableFuture<Response> answer, HttpServletRequest request, HttpServletResponse response) {
        if (answer.isDone()) {
            ServletAnswers.write(answered(answer), response, json);
            return;
        }
        AsyncContext later = request.startAsync();
        later.setTimeout(NEVER);
        gate.stay();
        answer.whenComplete((there, failure) -> {
            try {
                ServletAnswers.write(answered(answer), response, json);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "an answer could not be written", e);
            } finally {
                end(later);
            }
        });
    }

    private void end(AsyncContext later) {
        try {
            later.complete();
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the server has ended the request of a caller who has gone: {0}", e.toString());
        } finally {
            gate.leave();
        }
    }

    /** The same, for a resource. */
    public void answer(CompletableFuture<Response> answer, AsyncResponse later) {
        gate.stay();
        later.register((CompletionCallback) failure -> gate.leave());
        answer.whenComplete((there, failure) -> later.resume(answered(answer)));
    }

    private static Response answered(CompletableFuture<Response> answer) {
        return answer.handle((there, failure) -> failure == null ? there : LastResortMapper.answer(failure))
                .join();
    }
}
