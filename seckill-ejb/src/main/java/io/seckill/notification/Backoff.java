package io.seckill.notification;

import java.time.Duration;
import java.time.Instant;

/** Until when to leave somebody alone: twice as long after each failure, up to a bound. Not thread-safe. */
final class Backoff {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);

    private Duration next = LEAST;
    private Instant until = Instant.MIN;

    void note(boolean success, Instant now) {
        if (success) {
            next = LEAST;
            return;
        }
        until = now.plus(next);
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(MOST) < 0 ? twice : MOST;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
