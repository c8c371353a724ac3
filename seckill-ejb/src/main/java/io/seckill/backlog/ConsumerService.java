package io.seckill.backlog;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import io.seckill.messaging.GroupIntake;
import io.seckill.messaging.Subscriber;
import io.seckill.messaging.Subscribers;
import io.seckill.monitoring.QueueReport;
import io.seckill.monitoring.QueueWatch;
import io.seckill.node.NodeClosing;
import io.seckill.node.NodeStart;
import io.seckill.node.NodeStop;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lets the consumers of this node follow the backlog, and operators see and say how many there are. What an operator says holds on
 * this node, until it is started again. Thread-safe.
 */
@ApplicationScoped
public class ConsumerService {

    private static final Logger LOG = System.getLogger(ConsumerService.class.getName());

    /** For all groups that are under way; what takes longer rolls back with its transaction. */
    private static final Duration STOP_TIME = Duration.ofSeconds(10);

    @Inject
    FollowSettings settings;

    @Inject
    Subscribers subscribers;

    @Inject
    GroupIntake groups;

    @Inject
    QueueWatch watch;

    @Inject
    ConsumerMeters meters;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Not the server's pool: there the sales' writers are, and a backlog lasts minutes. */
    @Resource
    ManagedThreadFactory threads;

    private final List<FollowedQueue> queues = new ArrayList<>();
    private boolean stopped;

    void begin(@Observes NodeStart node) {
        node.repeatQuietly(QueueWatch.BETWEEN_LOOKS, this::follow, "the consumers could not follow the backlog");
    }

    /** Puts consumers to work, or takes some back, by the latest look at the queues. */
    private synchronized void follow() {
        if (stopped) {
            return;
        }
        subscribers.all().stream().filter(this::isNew).forEach(this::add);
        watch.latest().ifPresent(report -> queues.forEach(queue -> look(queue, report)));
    }

    /** All queues to which more consumers can be put. */
    public synchronized List<ConsumerState> all() {
        return queues.stream().map(FollowedQueue::state).toList();
    }

    /** Lets the consumers of a queue follow its backlog. Empty when there is no such queue here. */
    public Optional<ConsumerState> automate(String queue, Operator operator) {
        return order(queue, OptionalInt.empty(), operator);
    }

    /**
     * Gives a queue so many extra consumers, whatever its backlog. Empty when there is no such queue here.
     *
     * @param extra 0 to {@link #cap}
     */
    public Optional<ConsumerState> fix(String queue, int extra, Operator operator) {
        if (extra < 0 || extra > settings.cap()) {
            throw new IllegalArgumentException(extra + " extra consumers; the cap is " + settings.cap());
        }
        return order(queue, OptionalInt.of(extra), operator);
    }

    /** Extra consumers of a queue at most. */
    public int cap() {
        return settings.cap();
    }

    /**
     * While a server takes an application away, its session beans may be called but not made any more (on Payara they miss their
     * resources), and each new consumer needs one. So it is over before that begins.
     */
    void close(@Observes NodeClosing node) {
        end();
    }

    void stop(@Observes NodeStop node) {
        end();
    }

    /** Takes all back, and returns when they have ended what they had begun. */
    private synchronized void end() {
        stopped = true;
        queues.forEach(FollowedQueue::end);
        long end = System.nanoTime() + STOP_TIME.toNanos();
        try {
            for (FollowedQueue queue : queues) {
                if (!queue.awaitEnd(Duration.ofNanos(end - System.nanoTime()))) {
                    LOG.log(Level.WARNING, "{0}: a group of messages is still under way", queue.name());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ConsumerState> order(String name, OptionalInt extra, Operator operator) {
        Optional<FollowedQueue> queue = find(name);
        queue.ifPresent(known -> {
            audit.record(operator, "CONSUMERS", name, known.state().toString(), said(extra));
            known.order(extra, clock.instant());
            LOG.log(Level.INFO, "{0}: {1}", name, known.state());
        });
        return queue.map(FollowedQueue::state);
    }

    private static String said(OptionalInt extra) {
        return extra.isPresent() ? ConsumerMode.FIXED + " " + extra.getAsInt() : ConsumerMode.AUTO.toString();
    }

    private synchronized Optional<FollowedQueue> find(String name) {
        return stopped
                ? Optional.empty()
                : queues.stream().filter(queue -> queue.name().equals(name)).findFirst();
    }

    private boolean isNew(Subscriber subscriber) {
        String name = subscriber.consumer().queue();
        return queues.stream().noneMatch(queue -> queue.name().equals(name));
    }

    private void add(Subscriber subscriber) {
        Team team = new Team(
                groups,
                subscriber,
                threads,
                settings.group(),
                clock,
                meters.taken(subscriber.consumer().queue()));
        FollowedQueue queue = new FollowedQueue(subscriber, new FollowPolicy(settings), team, clock.instant());
        queues.add(queue);
        meters.show(queue);
    }

    private void look(FollowedQueue queue, QueueReport report) {
        int before = queue.state().wanted();
        report.of(queue.name()).ifPresent(state -> queue.look(Backlog.of(state), clock.instant()));
        ConsumerState now = queue.state();
        if (now.wanted() != before) {
            LOG.log(Level.INFO, "{0}: {1} extra consumers, {2}", now.queue(), now.wanted(), now.why());
        }
    }
}
