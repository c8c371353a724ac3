package io.seckill.probe;

import java.util.List;

/**
 * How the lags of a time are spread.
 *
 * @param samples how many there are, at least 1
 */
public record LagSpread(int samples, long p50Millis, long p95Millis, long p99Millis, long maxMillis) {

    /** @param sorted in milliseconds, at least one */
    static LagSpread of(List<Long> sorted) {
        return new LagSpread(
                sorted.size(),
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                sorted.get(sorted.size() - 1));
    }

    /** By the nearest rank: one of the samples. */
    private static long quantile(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
