package io.seckill.backlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.seckill.metrics.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntConsumer;

/** Shows the extra consumers and what they do. Thread-safe. */
@ApplicationScoped
class ConsumerMeters {

    private static final String QUEUE = "queue";

    @Inject
    Metrics metrics;

    /** Once for each queue. */
    void show(FollowedQueue queue) {
        Gauge.builder(
                        "seckill.consumers.extra",
                        queue,
                        followed -> followed.state().extra())
                .description("Consumers at work beside the listeners, on this node")
                .tag(QUEUE, queue.name())
                .register(metrics.registry());
    }

    /** Counts the messages that extra consumers have worked on. */
    IntConsumer taken(String queue) {
        Counter counter = Counter.builder("seckill.consumers.taken")
                .description("Messages that extra consumers have worked on")
                .tag(QUEUE, queue)
                .register(metrics.registry());
        return counter::increment;
    }
}
