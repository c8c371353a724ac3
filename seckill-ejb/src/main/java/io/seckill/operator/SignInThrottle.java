package io.seckill.operator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets nobody try passwords quickly: after some failures under a name, known or not, each further one makes the next try wait twice
 * as long. It never waits longer than a minute: whoever fails on purpose must not keep the owner out. On each node for itself.
 * Thread-safe.
 */
@ApplicationScoped
class SignInThrottle {

    private static final int FREE_FAILURES = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final int NAMES = 10_000;

    @Inject
    Clock clock;

    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(NAMES)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Failures(int count, Instant last) {

        Instant nextTry() {
            int beyond = count - FREE_FAILURES;
            if (beyond < 0) {
                return last;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(beyond, Integer.SIZE - 1));
            return last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
    }

    /** How long this name has to wait; zero when it may try now. */
    Duration waitOf(String name) {
        Failures known = failures.getIfPresent(name);
        Instant now = clock.instant();
        return known == null || !known.nextTry().isAfter(now) ? Duration.ZERO : Duration.between(now, known.nextTry());
    }

    void failed(String name) {
        failures.asMap()
                .merge(
                        name,
                        new Failures(1, clock.instant()),
                        (known, one) -> new Failures(known.count() + 1, one.last()));
    }

    void succeeded(String name) {
        failures.invalidate(name);
    }
}
