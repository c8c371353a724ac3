package io.seckill.reservation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.seckill.metrics.Metrics;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;

/** Counts what buyers are told, and what it takes to write it. Thread-safe. */
@ApplicationScoped
class PurchaseMeters {

    /** Bounds of histograms, which can be added up over all nodes, as percentiles cannot. */
    private static final double[] SIZES = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    private static final Duration[] TIMES = IntStream.of(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    @Inject
    Metrics metrics;

    private final Counter[] outcomes = new Counter[Told.values().length];
    private DistributionSummary batchSize;
    private Timer batchTime;

    @PostConstruct
    void make() {
        for (Told told : Told.values()) {
            outcomes[told.ordinal()] = outcome(told.outcome());
        }
        batchSize = DistributionSummary.builder("seckill.batch.size")
                .description("Purchases that shared a transaction")
                .serviceLevelObjectives(SIZES)
                .register(metrics.registry());
        batchTime = Timer.builder("seckill.batch.transaction")
                .description("From the beginning of a batch's transaction to its end, committed or not")
                .serviceLevelObjectives(TIMES)
                .register(metrics.registry());
    }

    void told(Told told) {
        outcomes[told.ordinal()].increment();
    }

    void wrote(int purchases, Duration time) {
        batchSize.record(purchases);
        batchTime.record(time);
    }

    private Counter outcome(String name) {
        return Counter.builder("seckill.purchases")
                .description("Purchases by what the buyer was told")
                .tag("outcome", name)
                .register(metrics.registry());
    }
}
