package io.seckill.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.seckill.metrics.Metrics;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Shows the latest report of the queues as gauges, {@code NaN} for what it does not say. Thread-safe. */
@ApplicationScoped
class QueueMeters {

    private static final double MILLIS = 1_000;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Optional<QueueReport> latest = Optional.empty();

    @PostConstruct
    void make() {
        Gauge.builder("seckill.queues.look.age.seconds", this::ageSeconds)
                .description("How long ago the broker's queues were seen")
                .register(metrics.registry());
    }

    void show(QueueReport report) {
        latest = Optional.of(report);
        report.queues().stream().map(QueueState::queue).filter(known::add).forEach(this::register);
    }

    private double ageSeconds() {
        return latest.map(
                        report -> Duration.between(report.at(), clock.instant()).toMillis() / MILLIS)
                .orElse(Double.NaN);
    }

    private void register(String queue) {
        gauge(queue, "seckill.queue.messages", "Messages: waiting, in delivery and scheduled", QueueState::messages);
        gauge(queue, "seckill.queue.scheduled", "Messages that wait for a time", QueueState::scheduled);
        gauge(queue, "seckill.queue.consumers", "Consumers attached", QueueState::consumers);
        gauge(queue, "seckill.queue.paused", "1 when its consumers get nothing", state -> state.paused() ? 1 : 0);
        gauge(queue, "seckill.queue.added.rate", "Messages that came, per second", QueueState::addedPerSecond);
        gauge(queue, "seckill.queue.done.rate", "Messages worked on, per second", QueueState::donePerSecond);
        gauge(
                queue,
                "seckill.queue.oldest.seconds",
                "How long the oldest message has waited",
                QueueMeters::oldestSeconds);
    }

    private static double oldestSeconds(QueueState state) {
        return state.oldestMillis().map(millis -> millis / MILLIS).orElse(0.0);
    }

    private void gauge(String queue, String name, String description, ToDoubleFunction<QueueState> value) {
        Gauge.builder(
                        name,
                        () -> latest.flatMap(report -> report.of(queue))
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN))
                .description(description)
                .tag("queue", queue)
                .register(metrics.registry());
    }
}
