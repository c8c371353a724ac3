package io.seckill.probe;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.ProbeReturns;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this node knows of the probes, whoever has sent and got them: as of a second ago, or so. Thread-safe. */
@ApplicationScoped
public class ProbeBoard {

    @Inject
    ProbeReturns returns;

    @Inject
    ProbeSettings settings;

    @Inject
    Clock clock;

    private final Map<Consumer, LagHistory> histories = new EnumMap<>(Consumer.class);
    private Instant begun;

    @PostConstruct
    void begin() {
        begun = clock.instant();
    }

    /** Between two probes of a consumer; zero when there are none. */
    public long seconds() {
        return settings.interval().toSeconds();
    }

    /** Of each consumer that has been probed. */
    public synchronized List<Lag> lags() {
        Instant now = clock.instant();
        return histories.values().stream()
                .map(history -> history.lag(settings, isUnderWay(history), now))
                .toList();
    }

    /** Empty when it has never been probed. */
    public synchronized Optional<Lag> lag(Consumer consumer) {
        return history(consumer.queue()).map(history -> history.lag(settings, isUnderWay(history), clock.instant()));
    }

    /** Whether one of the messages of this queue may be a probe. */
    public synchronized boolean isUnderWay(String queue) {
        return history(queue).filter(this::isUnderWay).isPresent();
    }

    /** Probes that this node has seen leave for this queue since its start. */
    public synchronized long sent(String queue) {
        return history(queue).map(LagHistory::sent).orElse(0L);
    }

    synchronized void show(List<Probe> probes) {
        Instant now = clock.instant();
        probes.forEach(probe -> histories
                .computeIfAbsent(probe.consumer(), consumer -> new LagHistory(probe, begun))
                .show(probe, now));
    }

    private Optional<LagHistory> history(String queue) {
        return Consumer.of(queue).map(histories::get);
    }

    private boolean isUnderWay(LagHistory history) {
        Probe latest = history.latest();
        return latest.underWay() && !returns.hasCome(latest.consumer(), latest.sentAt());
    }
}
