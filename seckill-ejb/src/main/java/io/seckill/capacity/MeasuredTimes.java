package io.seckill.capacity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.seckill.messaging.Consumer;
import io.seckill.metrics.Metrics;
import io.seckill.monitoring.QueueService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long purchases and messages were seen to take: at the desk since this node's start, in the queues within the hour that is
 * remembered. The preheat's are among them. Empty where too little was seen. Thread-safe.
 */
@ApplicationScoped
class MeasuredTimes {

    /** Fewer say nothing. */
    private static final long FEWEST_BATCHES = 20;

    @Inject
    Metrics metrics;

    @Inject
    QueueService queues;

    /** Of a purchase at the desk: its share of the transactions. */
    Optional<Double> deskSeconds() {
        Timer time = registry().find("seckill.batch.transaction").timer();
        DistributionSummary size = registry().find("seckill.batch.size").summary();
        return time == null || size == null || time.count() < FEWEST_BATCHES || size.totalAmount() == 0
                ? Optional.empty()
                : Optional.of(time.totalTime(TimeUnit.SECONDS) / size.totalAmount());
    }

    /** Of a purchase in a queue: its share of the messages. */
    Optional<Double> secondsOf(Consumer consumer) {
        return queues.pace(consumer.queue()).secondsPerMessage().map(seconds -> seconds / itemsOfAMessage());
    }

    /** Those that are attached now, of all nodes. */
    Optional<Integer> consumersOf(Consumer consumer) {
        return queues.latest()
                .flatMap(report -> report.of(consumer.queue()))
                .map(state -> Math.toIntExact(state.consumers()))
                .filter(attached -> attached > 0);
    }

    /** Reserved by a batch; a batch in which nobody got anything sends no message, so it is rather more. */
    private double itemsOfAMessage() {
        Counter reserved =
                registry().find("seckill.purchases").tag("outcome", "reserved").counter();
        DistributionSummary size = registry().find("seckill.batch.size").summary();
        return reserved == null || size == null || size.count() == 0 ? 1 : Math.max(1, reserved.count() / size.count());
    }

    private MeterRegistry registry() {
        return metrics.registry();
    }
}
