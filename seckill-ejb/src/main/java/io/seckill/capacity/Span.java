package io.seckill.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows of one kind, from the first to the last. */
record Span(long items, Optional<Instant> firstAt, Optional<Instant> lastAt) {

    private static final double MILLIS = 1_000;

    /** Of the whole, 0 for none or one. */
    double seconds() {
        return firstAt.map(this::secondsSince).orElse(0.0);
    }

    /** From that moment to the last one. */
    double secondsSince(Instant moment) {
        return lastAt.map(last -> Duration.between(moment, last).toMillis() / MILLIS)
                .orElse(0.0);
    }
}
