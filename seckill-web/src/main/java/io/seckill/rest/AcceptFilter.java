package io.seckill.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Refuses an {@code Accept} whose weights are none: RESTEasy would take the sender's mistake for one of the server. */
@Provider
@PreMatching
public class AcceptFilter implements ContainerRequestFilter {

    /** RFC 9110, section 12.4.2. */
    private static final Pattern WEIGHT = Pattern.compile("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("q=") && !weightsAreNumbers(accept)) {
            throw new ProblemException(
                    Problem.of(ProblemType.INVALID_REQUEST, "A weight in Accept is a number from 0 to 1."));
        }
    }

    private static boolean weightsAreNumbers(String accept) {
        return Arrays.stream(accept.split("[,;]"))
                .map(String::trim)
                .filter(parameter -> parameter.startsWith("q="))
                .allMatch(weight -> WEIGHT.matcher(weight).matches());
    }
}
