package io.seckill.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Turns a problem into an answer; the only place that does. */
public final class Problems {

    /** RFC 6750, section 3: what a refused caller has to bring. */
    private static final String CHALLENGE = "Bearer realm=\"seckill\"";

    private Problems() {}

    public static Response response(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.json());
        problem.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer.build();
    }

    public static Response response(ProblemType type, String detail) {
        return response(Problem.of(type, detail));
    }

    /** The same answer before a resource was reached. */
    public static void write(Problem problem, HttpServletResponse answer) throws IOException {
        answer.setStatus(problem.type().status());
        answer.setContentType(Problem.MEDIA_TYPE);
        answer.setCharacterEncoding("UTF-8");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.retryAfterSeconds().ifPresent(seconds -> answer.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        answer.getWriter().write(problem.json());
    }
}
