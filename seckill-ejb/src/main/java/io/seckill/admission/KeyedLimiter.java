package io.seckill.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One token bucket for each key, none of them shared. Thread-safe, without a lock: two requests of one key meet at one number.
 *
 * <p>A bucket is that number: the instant at which it will be full (the "generic cell rate algorithm" of ATM networks, ITU-T I.371,
 * which is a token bucket in integers). A permit moves it on by the time in which one comes back; it may lie as far in the future as
 * a whole burst. A bucket that nobody has touched for the time in which it fills is full, and is forgotten, so that memory
 * is held by those who come now (ADR 035).
 */
final class KeyedLimiter {

    private final LimitKind kind;
    private final RateLimit limit;
    private final long interval;
    private final long capacity;
    private final LongSupplier nanos;
    private final long origin;
    private final Cache<Object, AtomicLong> fullAt;

    /**
     * @param keys remembered at most; beyond them those that ask seldom are forgotten, and begin anew
     * @param nanos as {@link System#nanoTime}
     */
    KeyedLimiter(LimitKind kind, RateLimit limit, int keys, LongSupplier nanos) {
        this.kind = kind;
        this.limit = limit;
        this.interval = limit.nanosPerPermit();
        this.capacity = interval * limit.burst();
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
        this.fullAt = Caffeine.newBuilder()
                .maximumSize(keys)
                .expireAfterAccess(Duration.ofNanos(capacity))
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Takes a permit, if there is one. */
    Quota take(Object key) {
        AtomicLong bucket = fullAt.get(key, unused -> new AtomicLong());
        long now = nanos.getAsLong() - origin;
        while (true) {
            long known = bucket.get();
            long after = Math.max(known, now) + interval;
            long missing = after - now;
            if (missing > capacity) {
                return quota(false, 0, Duration.ofNanos(missing - capacity));
            }
            if (bucket.compareAndSet(known, after)) {
                return quota(true, (capacity - missing) / interval, Duration.ZERO);
            }
        }
    }

    /** How many keys are remembered, about. */
    long keys() {
        return fullAt.estimatedSize();
    }

    /** Carries out what the cache has put off: for tests that count. */
    void tidyUp() {
        fullAt.cleanUp();
    }

    private Quota quota(boolean granted, long remaining, Duration wait) {
        return new Quota(kind, limit, granted, remaining, wait);
    }
}
