package io.seckill.monitoring;

import io.seckill.messaging.BrokerQueues;
import io.seckill.messaging.QueueReading;
import io.seckill.node.NodeStart;
import io.seckill.probe.ProbeBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the broker's queues once a second, for all who want to know together, and remembers an hour. Every node looks for
 * itself. Probes are not among what it sees. Thread-safe.
 */
@ApplicationScoped
public class QueueWatch {

    public static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Remembered: some megabytes. */
    private static final int LOOKS = 3_600;

    /** Messages come and go in batches, so that a rate of one second says little. */
    private static final Duration RATE_OVER = Duration.ofSeconds(5);

    @Inject
    BrokerQueues broker;

    @Inject
    ProbeBoard probes;

    @Inject
    QueueMeters meters;

    @Inject
    Clock clock;

    private final RealMessages real = new RealMessages();

    /** Oldest first. */
    private final Deque<QueueLook> looks = new ArrayDeque<>();

    private volatile Optional<QueueReport> latest = Optional.empty();

    /** Who asks for the queues sees when they were looked at last; that the broker is away, readiness says. */
    void begin(@Observes NodeStart node) {
        node.repeatQuietly(BETWEEN_LOOKS, this::look, "the queues could not be looked at");
    }

    /** @throws jakarta.jms.JMSRuntimeException when the broker does not answer; what was seen before stays */
    public void look() {
        meters.show(add(clock.instant(), broker.readings()));
    }

    private QueueReading real(QueueReading reading) {
        String queue = reading.queue();
        return real.of(reading, probes.sent(queue), probes.isUnderWay(queue));
    }

    /** How the queues were at the last look; empty before the first one. */
    public Optional<QueueReport> latest() {
        return latest;
    }

    /** A queue's readings since that moment, oldest first; none for a queue that is not there. */
    public synchronized List<QueueSample> history(String queue, Instant since) {
        return looks.stream()
                .filter(look -> !look.at().isBefore(since))
                .flatMap(look -> look.of(queue).map(reading -> QueueSample.of(look.at(), reading)).stream())
                .toList();
    }

    /** What a queue's consumers did in the hour that is remembered. */
    public synchronized QueuePace pace(String queue) {
        QueuePace pace = QueuePace.NONE;
        Optional<QueueLook> before = Optional.empty();
        for (QueueLook look : looks) {
            pace = before.map(earlier -> pace(queue, earlier, look))
                    .orElse(QueuePace.NONE)
                    .plus(pace);
            before = Optional.of(look);
        }
        return pace;
    }

    private static QueuePace pace(String queue, QueueLook before, QueueLook now) {
        return before.of(queue)
                .flatMap(earlier -> now.of(queue)
                        .map(later -> QueuePace.between(earlier, later, Duration.between(before.at(), now.at()))))
                .orElse(QueuePace.NONE);
    }

    private synchronized QueueReport add(Instant at, List<QueueReading> readings) {
        QueueLook look = new QueueLook(at, readings.stream().map(this::real).toList());
        looks.addLast(look);
        if (looks.size() > LOOKS) {
            looks.removeFirst();
        }
        QueueReport report = QueueReport.between(before(look.at()), look);
        latest = Optional.of(report);
        return report;
    }

    /** The youngest look that is old enough for a rate, or else the oldest one. */
    private QueueLook before(Instant last) {
        var newestFirst = looks.descendingIterator();
        while (newestFirst.hasNext()) {
            QueueLook look = newestFirst.next();
            if (!look.at().isAfter(last.minus(RATE_OVER))) {
                return look;
            }
        }
        return looks.getFirst();
    }
}
