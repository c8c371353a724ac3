package io.seckill.probe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.seckill.messaging.Consumer;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Shows what the probes say as gauges, {@code NaN} for lags as long as there are none. Thread-safe. */
@ApplicationScoped
class ProbeMeters {

    private static final double MILLIS = 1_000;

    private static final Map<String, ToLongFunction<LagSpread>> QUANTILES = Map.of(
            "0.5", LagSpread::p50Millis,
            "0.95", LagSpread::p95Millis,
            "0.99", LagSpread::p99Millis,
            "1", LagSpread::maxMillis);

    @Inject
    Metrics metrics;

    @Inject
    ProbeBoard board;

    @Inject
    Clock clock;

    /** They are there before the first probe is: an alert on a name that is nowhere would never come. */
    void begin(@Observes NodeStart node) {
        for (Consumer consumer : Consumer.values()) {
            QUANTILES.forEach((quantile, value) -> quantile(consumer, quantile, value));
            gauge(
                    consumer,
                    "seckill.probe.over",
                    "1 when a message takes longer than it may",
                    lag -> flag(lag.isOver()));
            gauge(consumer, "seckill.probe.missing", "1 when probes do not come back", lag -> flag(lag.isMissing()));
            gauge(consumer, "seckill.probe.under.way.seconds", "Since when one is under way", this::waits);
        }
    }

    private void quantile(Consumer consumer, String quantile, ToLongFunction<LagSpread> value) {
        Gauge.builder(
                        "seckill.probe.lag.seconds",
                        () -> board.lag(consumer)
                                .flatMap(Lag::lastHour)
                                .map(spread -> value.applyAsLong(spread) / MILLIS)
                                .orElse(Double.NaN))
                .description("How long probes of the last hour were under way")
                .tags(Tags.of("queue", consumer.queue(), "quantile", quantile))
                .register(metrics.registry());
    }

    private void gauge(Consumer consumer, String name, String description, ToDoubleFunction<Lag> value) {
        Gauge.builder(name, () -> board.lag(consumer).map(value::applyAsDouble).orElse(0.0))
                .description(description)
                .tag("queue", consumer.queue())
                .register(metrics.registry());
    }

    private double waits(Lag lag) {
        Instant now = clock.instant();
        return lag.underWaySince()
                .map(since -> Math.max(0, Duration.between(since, now).toMillis()) / MILLIS)
                .orElse(0.0);
    }

    private static double flag(boolean is) {
        return is ? 1 : 0;
    }
}
