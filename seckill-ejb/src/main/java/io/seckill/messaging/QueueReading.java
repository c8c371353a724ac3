package io.seckill.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * A queue or subscription as the broker showed it at one moment. Its counters begin anew with the broker.
 *
 * @param messages all of them: waiting, being delivered, and scheduled
 * @param scheduled waiting for a time: their own, or that of another attempt
 * @param added messages that came
 * @param done messages that were worked on, or left for the dead letters
 * @param oldestSince since when the oldest one has been waiting to be worked on, one that failed included; empty when none does.
 *     What its consumers hold at this moment does not count.
 */
public record QueueReading(
        String queue,
        long messages,
        long delivering,
        long scheduled,
        long consumers,
        boolean paused,
        long added,
        long done,
        Optional<Instant> oldestSince) {

    QueueReading with(Optional<Instant> oldest) {
        return new QueueReading(queue, messages, delivering, scheduled, consumers, paused, added, done, oldest);
    }
}
