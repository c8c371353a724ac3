package io.seckill.monitoring;

import io.seckill.messaging.QueueReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A point of a queue's charts.
 *
 * @param added messages that came since the broker's start
 * @param done messages that were worked on since then
 * @param oldestMillis how long the oldest message has waited
 */
public record QueueSample(
        Instant at, long messages, long consumers, long added, long done, Optional<Long> oldestMillis) {

    static QueueSample of(Instant at, QueueReading reading) {
        return new QueueSample(
                at, reading.messages(), reading.consumers(), reading.added(), reading.done(), waited(at, reading));
    }

    /** A clock of another machine may be ahead of this one. */
    static Optional<Long> waited(Instant at, QueueReading reading) {
        return reading.oldestSince()
                .map(since -> Math.max(0, Duration.between(since, at).toMillis()));
    }
}
