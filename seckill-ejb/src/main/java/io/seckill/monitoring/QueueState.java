package io.seckill.monitoring;

import io.seckill.messaging.QueueReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A queue or subscription as an operator wants to see it.
 *
 * @param messages all of them: waiting, being delivered, and scheduled
 * @param scheduled waiting for a time: their own, or that of another attempt
 * @param paused whether its consumers get nothing
 * @param addedPerSecond messages that came, over the last seconds
 * @param donePerSecond messages that were worked on, over the last seconds
 * @param oldestMillis how long the oldest message has waited to be worked on; empty when none waits
 * @param drainSeconds until the queue is empty, at the present rates; empty when it does not become so
 */
public record QueueState(
        String queue,
        long messages,
        long delivering,
        long scheduled,
        long consumers,
        boolean paused,
        double addedPerSecond,
        double donePerSecond,
        Optional<Long> oldestMillis,
        Optional<Long> drainSeconds) {

    private static final double MILLIS = 1_000;

    static QueueState of(Instant at, QueueReading now, Optional<QueueReading> before, Duration over) {
        double added = rate(before.map(QueueReading::added), now.added(), over);
        double done = rate(before.map(QueueReading::done), now.done(), over);
        return new QueueState(
                now.queue(),
                now.messages(),
                now.delivering(),
                now.scheduled(),
                now.consumers(),
                now.paused(),
                added,
                done,
                QueueSample.waited(at, now),
                drain(now.messages(), done - added));
    }

    /** Messages that can be worked on now, or are; what waits for a time is left out. */
    public long waiting() {
        return Math.max(0, messages - scheduled);
    }

    /** A broker that was started again counts from 0 again. */
    private static double rate(Optional<Long> before, long now, Duration over) {
        long counted =
                before.filter(count -> count <= now).map(count -> now - count).orElse(now);
        return over.isZero() ? 0 : counted * MILLIS / over.toMillis();
    }

    private static Optional<Long> drain(long messages, double perSecond) {
        if (messages == 0) {
            return Optional.of(0L);
        }
        return perSecond > 0 ? Optional.of((long) Math.ceil(messages / perSecond)) : Optional.empty();
    }
}
