package io.seckill.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instants as they are sent, to the millisecond. */
public final class Instants {

    /** The last instant that people write with four digits of the year. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Instants() {}

    /** Empty when there is none, or when it is none: then an error is added. */
    public static Optional<Instant> parse(String field, String text, List<Problem.FieldError> errors) {
        try {
            Optional<Instant> instant =
                    Optional.ofNullable(text).map(Instant::parse).map(i -> i.truncatedTo(ChronoUnit.MILLIS));
            if (instant.filter(i -> i.isBefore(Instant.EPOCH) || i.isAfter(LAST))
                    .isPresent()) {
                throw new DateTimeException("outside the calendar");
            }
            return instant;
        } catch (DateTimeException e) {
            errors.add(new Problem.FieldError(field, "must be an instant of ISO 8601, such as 2026-11-27T09:00:00Z"));
            return Optional.empty();
        }
    }

    /** @throws ProblemException when it is none, or not later than now */
    public static Optional<Instant> later(String field, String text, Instant now) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Optional<Instant> instant = parse(field, text, errors);
        if (instant.filter(i -> !i.isAfter(now)).isPresent()) {
            errors.add(new Problem.FieldError(field, "must be later than now"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        return instant;
    }
}
