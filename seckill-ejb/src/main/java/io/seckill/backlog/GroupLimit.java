package io.seckill.backlog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many messages of a queue go into a transaction: one for a while after a group has failed, so that the bad one fails alone when it
 * comes again, and its neighbours are done. A single message that fails shows nothing about groups. Thread-safe.
 */
final class GroupLimit {

    /** The first five attempts of a bad message. Later ones are further apart, and may cost a group each. */
    static final Duration SINGLES = Duration.ofSeconds(10);

    private final int usual;
    private final Clock clock;
    private volatile Instant singlesUntil = Instant.MIN;

    GroupLimit(int usual, Clock clock) {
        this.usual = usual;
        this.clock = clock;
    }

    int now() {
        return clock.instant().isBefore(singlesUntil) ? 1 : usual;
    }

    void failed(int messages) {
        if (messages > 1) {
            singlesUntil = clock.instant().plus(SINGLES);
        }
    }
}
