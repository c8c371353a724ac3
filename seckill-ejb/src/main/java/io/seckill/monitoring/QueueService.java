package io.seckill.monitoring;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import io.seckill.messaging.BrokerQueues;
import io.seckill.messaging.Browsed;
import io.seckill.messaging.WaitingMessage;
import io.seckill.messaging.WaitingMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What operators see of the broker's queues, and do with them. Thread-safe. */
@ApplicationScoped
public class QueueService {

    @Inject
    QueueWatch watch;

    @Inject
    BrokerQueues broker;

    @Inject
    WaitingMessages waiting;

    @Inject
    AuditTrail audit;

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

    /** What a queue's consumers were seen to do; nothing when there is no such queue. */
    public QueuePace pace(String queue) {
        return watch.pace(queue);
    }

    /**
     * Messages that wait in a queue, in the order in which they are delivered; empty when there is no such queue.
     *
     * @param limit at least 1
     */
    public Optional<Browsed<WaitingMessage>> messages(String queue, Predicate<WaitingMessage> wanted, int limit) {
        return state(queue).map(known -> waiting.first(queue, wanted, limit));
    }

    /** Lets its consumers get nothing until {@link #resume}, also after restarts. Empty when there is no such queue. */
    public Optional<QueueState> pause(String queue, Operator operator) {
        return tell(queue, operator, "PAUSE", broker::pause);
    }

    /** Empty when there is no such queue. */
    public Optional<QueueState> resume(String queue, Operator operator) {
        return tell(queue, operator, "RESUME", broker::resume);
    }

    private Optional<QueueState> tell(String queue, Operator operator, String action, Consumer<String> order) {
        Optional<QueueState> before = state(queue);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        audit.record(operator, action, queue, before.get().toString(), action);
        order.accept(queue);
        watch.look();
        return state(queue);
    }

    private Optional<QueueState> state(String queue) {
        return latest().flatMap(report -> report.of(queue));
    }
}
