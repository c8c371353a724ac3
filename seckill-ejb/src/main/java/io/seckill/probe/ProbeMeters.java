package io.seckill.probe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.ProbeReturn;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Shows what the probes say: the lags of those that came to this node, and what all nodes know of the others. Thread-safe. */
@ApplicationScoped
class ProbeMeters {

    private static final double MILLIS = 1_000;
    private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

    @Inject
    Metrics metrics;

    @Inject
    ProbeBoard board;

    @Inject
    Clock clock;

    private final Map<Consumer, Timer> timers = new EnumMap<>(Consumer.class);

    /** They are there before the first probe is: an alert on a name that is nowhere would never come. */
    void begin(@Observes NodeStart node) {
        for (Consumer consumer : Consumer.values()) {
            timers.put(consumer, timer(consumer));
            gauge(
                    consumer,
                    "seckill.probe.over",
                    "1 when a message takes longer than it may",
                    lag -> flag(lag.isOver()));
            gauge(consumer, "seckill.probe.missing", "1 when probes do not come back", lag -> flag(lag.isMissing()));
            gauge(consumer, "seckill.probe.under.way.seconds", "Since when one is under way", this::waits);
        }
    }

    void note(List<ProbeReturn> returned) {
        returned.forEach(probe -> timers.get(probe.consumer()).record(Duration.ofMillis(probe.lagMillis())));
    }

    private Timer timer(Consumer consumer) {
        return Timer.builder("seckill.probe.lag")
                .description("How long probes were under way that came to this node")
                .tag("queue", consumer.queue())
                .publishPercentiles(PERCENTILES)
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
