package io.seckill.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * A condition from its beginning to its end.
 *
 * @param text as it was seen last
 * @param seenAt when it was there last
 * @param endedAt when it was found to be over; empty as long as it lasts
 * @param acknowledgedBy the operator who looks after it
 * @param silencedUntil nobody is told about it until then
 * @param untold what the webhook has not been told yet
 */
public record Alert(
        long id,
        AlertRule rule,
        String subject,
        String text,
        Instant beganAt,
        Instant seenAt,
        Optional<Instant> endedAt,
        Optional<String> acknowledgedBy,
        Optional<Instant> silencedUntil,
        Optional<AlertNews> untold) {

    static Alert begun(long id, Condition condition, Instant now, Optional<Instant> silencedUntil) {
        Optional<AlertNews> untold = silencedUntil.isPresent() ? Optional.empty() : Optional.of(AlertNews.BEGAN);
        return new Alert(
                id,
                condition.rule(),
                condition.subject(),
                condition.text(),
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                silencedUntil,
                untold);
    }

    Alert seen(String now, Instant at) {
        return new Alert(id, rule, subject, now, beganAt, at, endedAt, acknowledgedBy, silencedUntil, untold);
    }

    /** Who was not told of the beginning need not be told of the end. */
    Alert ended(Instant at) {
        Optional<AlertNews> news =
                untold.isPresent() || isSilentAt(at) ? Optional.empty() : Optional.of(AlertNews.ENDED);
        return new Alert(
                id, rule, subject, text, beganAt, seenAt, Optional.of(at), acknowledgedBy, silencedUntil, news);
    }

    Alert acknowledged(String operator) {
        return new Alert(
                id, rule, subject, text, beganAt, seenAt, endedAt, Optional.of(operator), silencedUntil, untold);
    }

    Alert silenced(Instant until) {
        return new Alert(
                id,
                rule,
                subject,
                text,
                beganAt,
                seenAt,
                endedAt,
                acknowledgedBy,
                Optional.of(until),
                Optional.empty());
    }

    Alert told() {
        return new Alert(
                id, rule, subject, text, beganAt, seenAt, endedAt, acknowledgedBy, silencedUntil, Optional.empty());
    }

    private boolean isSilentAt(Instant at) {
        return silencedUntil.filter(until -> until.isAfter(at)).isPresent();
    }
}
