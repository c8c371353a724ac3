package io.seckill.live.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What was read last, for as long as it says something about the present. Thread-safe. */
final class LastRead<T> {

    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private record Read<T>(T value, Instant at) {}

    private volatile Read<T> last;

    void set(T value, Instant at) {
        last = new Read<>(value, at);
    }

    Optional<T> at(Instant now) {
        return Optional.ofNullable(last)
                .filter(read -> read.at().plus(BELIEVED).isAfter(now))
                .map(Read::value);
    }
}
