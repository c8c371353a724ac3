package io.seckill.probe;

import java.time.Instant;
import java.util.Optional;

/**
 * How long messages are under way to the consumer of a queue or subscription.
 *
 * @param lagMillis of the latest probe that came back
 * @param cameAt when that was
 * @param underWaySince when the one was sent that is under way now
 * @param lastHour of the probes that this node has seen come back within an hour
 * @param isOver whether that is longer than it may be, now: of the latest one that came back lately, or of the one under way
 * @param isMissing whether one does not come back within the time in which it should, or some in a row were lost
 */
public record Lag(
        String queue,
        Optional<Long> lagMillis,
        Optional<Instant> cameAt,
        Optional<Instant> underWaySince,
        Optional<LagSpread> lastHour,
        long limitMillis,
        boolean isOver,
        boolean isMissing) {}
