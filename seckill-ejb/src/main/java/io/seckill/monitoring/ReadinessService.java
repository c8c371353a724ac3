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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds out whether database, broker and listeners are usable, at most once a second however often it is asked. */
@ApplicationScoped
public class ReadinessService {

    private static final Logger LOG = System.getLogger(ReadinessService.class.getName());

    /** Probes come from anywhere: they must not become load on the database. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    /** A host that swallows every packet is as good as away. */
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(3);

    private static final Readiness SILENT = new Readiness(List.of("database or broker does not answer in time"));

    @Inject
    DatabaseProbe database;

    @Inject
    BrokerQueues broker;

    @Inject
    Clock clock;

    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile Readiness last = new Readiness(List.of("not looked at yet"));
    private volatile Instant lastAt = Instant.EPOCH;
    private volatile Instant begunAt = Instant.EPOCH;

    /** One caller looks, the others get what the last look found: a probe of a dead database takes seconds. */
    public Readiness look() {
        boolean old = !lastAt.plus(BELIEVED).isAfter(clock.instant());
        if (old && probing.compareAndSet(false, true)) {
            try {
                begunAt = clock.instant();
                Readiness found = probe();
                tellChange(found);
                last = found;
                lastAt = clock.instant();
            } finally {
                probing.set(false);
            }
        }
        boolean hangs = probing.get() && begunAt.plus(LONGEST_PROBE).isBefore(clock.instant());
        return hangs ? SILENT : last;
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

    private void tellChange(Readiness found) {
        if (!found.equals(last)) {
            LOG.log(Level.INFO, found.ready() ? "ready" : "not ready: " + String.join("; ", found.reasons()));
        }
    }

    private Stream<String> idleListeners() {
        return broker.ofConsumers().stream()
                .filter(queue -> queue.consumers() == 0)
                .map(queue -> "no listener is attached to " + queue.queue());
    }

    /** The cause goes to the log, once; a probe's caller may be anyone. */
    private void collect(List<String> reasons, String failure, Supplier<Stream<String>> probe) {
        try {
            probe.get().forEach(reasons::add);
        } catch (RuntimeException e) {
            if (!last.reasons().contains(failure)) {
                LOG.log(Level.WARNING, "{0}: {1}", failure, e.toString());
            }
            reasons.add(failure);
        }
    }
}
