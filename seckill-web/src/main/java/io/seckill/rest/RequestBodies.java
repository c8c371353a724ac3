package io.seckill.rest;

import io.seckill.json.Json;
import io.seckill.json.MalformedJsonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a request's JSON body into a record and checks the record's constraints. Numbers come in as {@code BigDecimal}:
 * JSON-B would cut 1.5 to 1 and 2³² + 1 to 1 without a word.
 */
@ApplicationScoped
public class RequestBodies {

    @Inject
    Json json;

    @Inject
    Validator validator;

    /** @throws ProblemException when there is no body, it is not JSON, or its fields are not valid */
    public <T> T read(InputStream body, Class<T> type) {
        return readIfAny(body, type)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, "A JSON body is expected.")));
    }

    /** Empty when there is no body. */
    public <T> Optional<T> readIfAny(InputStream body, Class<T> type) {
        byte[] bytes = bytes(body);
        return bytes.length == 0 ? Optional.empty() : Optional.of(valid(parse(bytes, type)));
    }

    /**
     * A JSON object as it was sent: for changes, in which a field that is absent and one that is null differ.
     *
     * @throws ProblemException when there is none
     */
    public JsonObject object(InputStream body) {
        try {
            return json.object(bytes(body));
        } catch (MalformedJsonException e) {
            throw notOfTheForm();
        }
    }

    /** Reads such an object after all. */
    public <T> T read(JsonObject object, Class<T> type) {
        return valid(parse(object.toString().getBytes(StandardCharsets.UTF_8), type));
    }

    /** The body is small: {@link BodyLimitFilter} has seen to that. */
    public byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, "The body broke off."));
        }
    }

    private <T> T parse(byte[] body, Class<T> type) {
        try {
            return json.readObject(body, type);
        } catch (MalformedJsonException e) {
            throw notOfTheForm();
        }
    }

    private static ProblemException notOfTheForm() {
        return new ProblemException(
                Problem.of(ProblemType.INVALID_REQUEST, "The body is not a JSON object of the expected form."));
    }

    private <T> T valid(T record) {
        List<Problem.FieldError> errors = validator.validate(record).stream()
                .map(RequestBodies::error)
                .sorted(Comparator.comparing(Problem.FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        return record;
    }

    private static Problem.FieldError error(ConstraintViolation<?> violation) {
        return new Problem.FieldError(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
