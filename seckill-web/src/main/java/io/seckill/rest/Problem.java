package io.seckill.rest;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A problem body (RFC 9457): type, title, status, a detail for people, and members of its own.
 *
 * @param detail a sentence about this occurrence, with nothing of the inside
 * @param retryAfterSeconds for the header, when asking again makes sense
 */
public record Problem(
        ProblemType type,
        String detail,
        Map<String, String> members,
        List<FieldError> errors,
        Optional<Long> retryAfterSeconds) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Made once: each {@code Json.create...} call searches the class path for a provider. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** One thing wrong with one field of a body. */
    public record FieldError(String field, String message) {}

    /** One that tells to ask again says when: in a second, unless somebody knows better. */
    public static Problem of(ProblemType type, String detail) {
        Optional<Long> retryAfter = type == ProblemType.BUSY ? Optional.of(1L) : Optional.empty();
        return new Problem(type, detail, Map.of(), List.of(), retryAfter);
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                ProblemType.INVALID_REQUEST, "See errors for each field.", Map.of(), errors, Optional.empty());
    }

    public Problem with(String member, Object value) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(member, value.toString());
        return new Problem(type, detail, more, errors, retryAfterSeconds);
    }

    public Problem with(List<FieldError> fields) {
        return new Problem(type, detail, members, fields, retryAfterSeconds);
    }

    public Problem retryAfter(long seconds) {
        return new Problem(type, detail, members, errors, Optional.of(seconds));
    }

    public String json() {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", type.uri())
                .add("title", type.title())
                .add("status", type.status())
                .add("detail", detail);
        members.forEach(json::add);
        if (!errors.isEmpty()) {
            var list = JSON.createArrayBuilder();
            errors.forEach(error -> list.add(
                    JSON.createObjectBuilder().add("field", error.field()).add("message", error.message())));
            json.add("errors", list);
        }
        return json.build().toString();
    }
}
