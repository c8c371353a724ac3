package io.seckill.crowd;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every single time taken, so that the percentiles are exact; for use by several threads. */
final class Durations {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long nanosTaken) {
        nanos.add(nanosTaken);
    }

    String summary() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        return "p50 %,d  p90 %,d  p99 %,d  max %,d ms  (%,d measured)"
                .formatted(
                        millis(sorted, 50), millis(sorted, 90), millis(sorted, 99), millis(sorted, 100), sorted.length);
    }

    /** The nearest rank: the smallest time that so many of a hundred did not exceed. */
    static long percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * (percent / 100.0));
        return sorted[Math.max(rank, 1) - 1];
    }

    private static long millis(long[] sorted, int percent) {
        return percentile(sorted, percent) / NANOS_PER_MILLI;
    }
}
