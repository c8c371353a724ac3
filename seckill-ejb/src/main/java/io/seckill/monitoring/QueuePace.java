package io.seckill.monitoring;

import io.seckill.messaging.QueueReading;
import java.time.Duration;
import java.util.Optional;

/**
 * What a queue's consumers were seen to do.
 *
 * @param messages worked on
 * @param busySeconds of all consumers together in which they worked on them: what was there, one for each consumer at most, at
 *     each look
 */
public record QueuePace(long messages, double busySeconds) {

    /** Looks are a second apart: of few messages they see some and miss others. */
    private static final long FEWEST_MESSAGES = 20;

    private static final double MILLIS = 1_000;

    static final QueuePace NONE = new QueuePace(0, 0);

    /** That a consumer takes for a message (the utilization law: busy consumers = rate × time); empty when too little was seen. */
    public Optional<Double> secondsPerMessage() {
        return messages < FEWEST_MESSAGES || busySeconds == 0 ? Optional.empty() : Optional.of(busySeconds / messages);
    }

    /** Nobody works at a paused queue, and a broker that was started again counts from 0 again. */
    static QueuePace between(QueueReading before, QueueReading now, Duration over) {
        if (before.paused() || now.paused() || now.done() < before.done()) {
            return NONE;
        }
        double busy = (busy(before) + busy(now)) / 2;
        return new QueuePace(now.done() - before.done(), busy * over.toMillis() / MILLIS);
    }

    QueuePace plus(QueuePace other) {
        return new QueuePace(messages + other.messages, busySeconds + other.busySeconds);
    }

    private static double busy(QueueReading reading) {
        return Math.min(reading.consumers(), reading.messages() - reading.scheduled());
    }
}
