package io.seckill.alert;

import io.seckill.probe.Lag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the probes say. Pure. */
final class ProbeConditions {

    private ProbeConditions() {}

    static Stream<Condition> of(List<Lag> lags, Instant now) {
        return lags.stream()
                .flatMap(lag -> Stream.of(
                                when(lag.isOver(), AlertRule.PROBE_SLOW, lag, now),
                                when(lag.isMissing(), AlertRule.PROBE_MISSING, lag, now))
                        .flatMap(found -> found));
    }

    private static Stream<Condition> when(boolean is, AlertRule rule, Lag lag, Instant now) {
        return is ? Stream.of(new Condition(rule, lag.queue(), text(rule, lag, now))) : Stream.empty();
    }

    private static String text(AlertRule rule, Lag lag, Instant now) {
        String limit = rule == AlertRule.PROBE_SLOW ? "; it may be for " + lag.limitMillis() + " ms" : "";
        return lag.underWaySince()
                .map(since -> "A probe has been under way for "
                        + Duration.between(since, now).toMillis() + " ms" + limit + ".")
                .orElse(
                        rule == AlertRule.PROBE_MISSING
                                ? "Probes have been lost, one after the other."
                                : "A probe was under way for " + lag.lagMillis().orElse(0L) + " ms" + limit + ".");
    }
}
