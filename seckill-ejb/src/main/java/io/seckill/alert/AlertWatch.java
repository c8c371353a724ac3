package io.seckill.alert;

import io.micrometer.core.instrument.Gauge;
import io.seckill.lease.Lease;
import io.seckill.lease.Leases;
import io.seckill.metrics.Metrics;
import io.seckill.monitoring.QueueWatch;
import io.seckill.node.NodeStart;
import io.seckill.probe.ProbeBoard;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Looks each second for what operators have to know, on one node at a time. For one thread. */
@ApplicationScoped
public class AlertWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Inject
    Leases leases;

    @Inject
    QueueWatch queues;

    @Inject
    ProbeBoard probes;

    @Inject
    RowConditions rows;

    @Inject
    AlertService service;

    @Inject
    AlertSettings settings;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private volatile List<Alert> lasting = List.of();

    @PostConstruct
    void make() {
        for (Severity severity : Severity.values()) {
            Gauge.builder("seckill.alerts", () -> count(severity))
                    .description("Alerts that last, on the node that looks for them")
                    .tag("severity", severity.name())
                    .register(metrics.registry());
        }
    }

    void begin(@Observes NodeStart node) {
        node.repeatQuietly(BETWEEN_LOOKS, this::look, "alerts could not be looked for");
    }

    void look() {
        lasting = leases.hold(Lease.WATCH) ? service.note(conditions()) : List.of();
    }

    private List<Condition> conditions() {
        Instant now = clock.instant();
        return Stream.of(
                        QueueConditions.of(queues.latest(), now, settings),
                        ProbeConditions.of(probes.lags(), now),
                        rows.all())
                .flatMap(found -> found)
                .toList();
    }

    private long count(Severity severity) {
        return lasting.stream()
                .filter(alert -> alert.rule().severity() == severity)
                .count();
    }
}
