package io.seckill.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What the server said: status, headers and body, kept whole so that a test can quote it when it expected another. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final Duration USUAL_RETRY_AFTER = Duration.ofSeconds(1);

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return Json.read(body);
    }

    public <T> T as(Class<T> type) {
        return Json.read(body, type);
    }

    /** The body of an answer that has to be a success. */
    public <T> T expect(int expectedStatus, Class<T> type) {
        if (status != expectedStatus) {
            throw new AssertionError("Expected " + expectedStatus + " but the answer was " + this);
        }
        return as(type);
    }

    /** The header's first value, empty when the header is missing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }

    /** The problem's name: the last part of its {@code type} (RFC 9457, section 3.1.1). */
    public String problem() {
        String type = json().path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public Duration retryAfter() {
        return headers.firstValueAsLong("Retry-After").stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst()
                .orElse(USUAL_RETRY_AFTER);
    }
}
