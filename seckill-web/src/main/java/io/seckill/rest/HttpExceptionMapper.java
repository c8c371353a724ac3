package io.seckill.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Gives the container's own refusals (no such path, wrong method, wrong type) a problem body. */
@Provider
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        Response answer = Problems.response(type(status), "The request cannot be answered.");
        String allow = refusal.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    private static ProblemType type(int status) {
        ProblemType fallback = status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL;
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(fallback);
    }
}
