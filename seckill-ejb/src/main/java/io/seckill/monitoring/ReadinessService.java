package io.seckill.monitoring;

import io.seckill.messaging.BrokerQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds out whether database, broker and listeners are usable, at most once a second however often it is asked. */
@ApplicationScoped
public class ReadinessService {

    private static final Logger LOG = System.getLogger(ReadinessService.class.getName());

    /** Probes come from anywhere: they must not become load on the database. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    @Inject
    DatabaseProbe database;

    @Inject
    BrokerQueues broker;

    @Inject
    Clock clock;

    private Readiness last = new Readiness(List.of("not looked at yet"));
    private Instant lastAt = Instant.EPOCH;

    public synchronized Readiness look() {
        if (!lastAt.plus(BELIEVED).isAfter(clock.instant())) {
            last = probe();
            lastAt = clock.instant();
        }
        return last;
    }

    private Readiness probe() {
        List<String> reasons = new ArrayList<>();
        collect(reasons, "the database cannot be used", () -> {
            database.answer();
            return Stream.empty();
        });
        collect(reasons, "the broker cannot be used", this::idleListeners);
        return new Readiness(reasons);
    }

    private Stream<String> idleListeners() {
        return broker.ofConsumers().stream()
                .filter(queue -> queue.consumers() == 0)
                .map(queue -> "no listener is attached to " + queue.queue());
    }

    /** The cause goes to the log; a probe's caller may be anyone. */
    private static void collect(List<String> reasons, String failure, Supplier<Stream<String>> probe) {
        try {
            probe.get().forEach(reasons::add);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, failure + ": " + e);
            reasons.add(failure);
        }
    }
}
