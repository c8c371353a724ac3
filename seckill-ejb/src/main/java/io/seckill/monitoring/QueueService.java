package io.seckill.monitoring;

import io.seckill.messaging.BrokerQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What operators see of the broker's queues, and do with them. Thread-safe. */
@ApplicationScoped
public class QueueService {

    private static final Logger LOG = System.getLogger(QueueService.class.getName());

    @Inject
    QueueWatch watch;

    @Inject
    BrokerQueues broker;

    @Inject
    Clock clock;

    /** Empty before the first look. */
    public Optional<QueueReport> latest() {
        return watch.latest();
    }

    /** A queue's points, oldest first; empty when there is no such queue. */
    public Optional<List<QueueSample>> history(String queue, Duration back) {
        return state(queue).map(known -> watch.history(queue, clock.instant().minus(back)));
    }

    /** Lets its consumers get nothing until {@link #resume}, also after restarts. Empty when there is no such queue. */
    public Optional<QueueState> pause(String queue, String actor) {
        return tell(queue, actor, "paused", broker::pause);
    }

    /** Empty when there is no such queue. */
    public Optional<QueueState> resume(String queue, String actor) {
        return tell(queue, actor, "resumed", broker::resume);
    }

    private Optional<QueueState> tell(String queue, String actor, String what, Consumer<String> order) {
        if (state(queue).isEmpty()) {
            return Optional.empty();
        }
        order.accept(queue);
        LOG.log(Level.INFO, "queue {0} was {1} by {2}", queue, what, actor);
        watch.look();
        return state(queue);
    }

    private Optional<QueueState> state(String queue) {
        return latest().flatMap(report -> report.of(queue));
    }
}
