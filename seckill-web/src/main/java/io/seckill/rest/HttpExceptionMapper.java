package io.seckill.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the container's own refusals (no such path, wrong method, wrong type) a problem body. */
@Provider
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refusal) {
        ProblemType type = ProblemType.ofStatus(refusal.getResponse().getStatus());
        Response answer = Problems.response(type, "The request cannot be answered.");
        String allow = refusal.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }
}
