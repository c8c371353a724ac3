package io.seckill.challenge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * How often a buyer may try something in a sale within a minute, which begins with the first try. Counted on this node; at most 15 MB.
 * Thread-safe.
 */
final class Tries {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100_000;

    private final int most;
    private final LongSupplier nanos;
    private final Cache<Who, Made> made;

    private record Who(SaleId sale, BuyerId buyer) {}

    private record Made(long since, AtomicInteger number) {}

    Tries(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.made = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MINUTE)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Takes one; when there is none, after how long there is. */
    Optional<Duration> take(SaleId sale, BuyerId buyer) {
        Made tries = of(sale, buyer);
        if (tries.number().incrementAndGet() <= most) {
            return Optional.empty();
        }
        tries.number().decrementAndGet();
        return Optional.of(MINUTE.minusNanos(nanos.getAsLong() - tries.since()));
    }

    /** Gives one back that does not count. */
    void giveBack(SaleId sale, BuyerId buyer) {
        Made tries = made.getIfPresent(new Who(sale, buyer));
        if (tries != null) {
            tries.number().updateAndGet(number -> Math.max(0, number - 1));
        }
    }

    private Made of(SaleId sale, BuyerId buyer) {
        return made.get(new Who(sale, buyer), who -> new Made(nanos.getAsLong(), new AtomicInteger()));
    }
}
