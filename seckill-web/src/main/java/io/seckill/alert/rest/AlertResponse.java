package io.seckill.alert.rest;

import io.seckill.alert.Alert;
import io.seckill.alert.AlertRule;
import io.seckill.alert.Severity;
import io.seckill.value.Tsids;
import java.time.Instant;

/** An alert, as {@link Alert} explains it. */
public record AlertResponse(
        String alertId,
        AlertRule rule,
        String subject,
        Severity severity,
        String text,
        String remedy,
        Instant since,
        Instant seenAt,
        Instant endedAt,
        String acknowledgedBy,
        Instant silencedUntil) {

    public static AlertResponse of(Alert alert) {
        return new AlertResponse(
                Tsids.format(alert.id()),
                alert.rule(),
                alert.subject(),
                alert.rule().severity(),
                alert.text(),
                alert.rule().remedy(),
                alert.beganAt(),
                alert.seenAt(),
                alert.endedAt().orElse(null),
                alert.acknowledgedBy().orElse(null),
                alert.silencedUntil().orElse(null));
    }
}
