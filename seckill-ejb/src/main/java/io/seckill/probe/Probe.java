package io.seckill.probe;

import io.seckill.messaging.Consumer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest probe of a consumer, as the nodes share it.
 *
 * @param underWay whether it is not back, and not given up
 * @param cameAt when one came back last
 * @param lagMillis how long that one was under way
 * @param lost how many were given up since one came back
 */
record Probe(
        Consumer consumer,
        Instant sentAt,
        boolean underWay,
        Optional<Instant> cameAt,
        Optional<Long> lagMillis,
        int lost) {

    Duration age(Instant now) {
        return Duration.between(sentAt, now);
    }
}
