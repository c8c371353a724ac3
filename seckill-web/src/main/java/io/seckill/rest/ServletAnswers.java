package io.seckill.rest;

import io.seckill.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** Writes an answer as JAX-RS would, where JAX-RS was not reached. */
public final class ServletAnswers {

    private static final Logger LOG = System.getLogger(ServletAnswers.class.getName());

    private ServletAnswers() {}

    /** A caller who has gone is no failure: what was done for it stands. */
    public static void write(Response answer, HttpServletResponse response, Json json) {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        Object body = answer.getEntity();
        if (answer.getMediaType() == null) {
            response.setContentType(MediaType.APPLICATION_JSON);
        }
        String text = body instanceof String written ? written : json.write(body);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the caller has gone: {0}", e.toString());
        }
    }
}
