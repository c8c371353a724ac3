package io.seckill.messaging;

import java.time.Instant;

/**
 * A probe that has come to its consumer.
 *
 * @param sentAt names the probe among those of its consumer
 * @param lagMillis how long it was under way, at least 0: a clock of another machine may be ahead of this one
 */
public record ProbeReturn(Consumer consumer, Instant sentAt, Instant cameAt, long lagMillis) {}
