package io.seckill.probe.rest;

import io.seckill.probe.Lag;
import io.seckill.probe.LagSpread;
import java.time.Instant;

/**
 * As {@link Lag} explains it; without the percentiles as long as none has come back within an hour.
 *
 * @param samples of the last hour
 */
public record LagResponse(
        String queue,
        Long lagMillis,
        Instant cameAt,
        Instant underWaySince,
        int samples,
        Long p50Millis,
        Long p95Millis,
        Long p99Millis,
        Long maxMillis,
        long limitMillis,
        boolean over,
        boolean missing) {

    public static LagResponse of(Lag lag) {
        LagSpread spread = lag.lastHour().orElse(null);
        return new LagResponse(
                lag.queue(),
                lag.lagMillis().orElse(null),
                lag.cameAt().orElse(null),
                lag.underWaySince().orElse(null),
                spread == null ? 0 : spread.samples(),
                spread == null ? null : spread.p50Millis(),
                spread == null ? null : spread.p95Millis(),
                spread == null ? null : spread.p99Millis(),
                spread == null ? null : spread.maxMillis(),
                lag.limitMillis(),
                lag.isOver(),
                lag.isMissing());
    }
}
