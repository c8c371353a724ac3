package io.seckill.sale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.value.SaleId;
import java.time.Duration;

/** What a node keeps in memory for each sale, until nobody has asked for it for long. */
public final class PerSale {

    /** A sale that nobody has touched for a day is over; what is lost here is in the database. */
    private static final Duration UNTOUCHED = Duration.ofDays(1);

    /** As many as the board lists. */
    private static final int SALES = 1_000;

    private PerSale() {}

    public static <T> Cache<SaleId, T> cache() {
        return Caffeine.newBuilder()
                .maximumSize(SALES)
                .expireAfterAccess(UNTOUCHED)
                .executor(Runnable::run)
                .build();
    }
}
