package io.seckill.alert;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Begins, ends and answers alerts. Each method is one transaction. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class AlertService {

    /** A condition that comes and goes is one alert. */
    static final Duration LASTING = Duration.ofSeconds(10);

    /** More often the row of an alert is not written only because it still lasts. */
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(3);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    Alerts alerts;

    @Inject
    AlertSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Oldest first. */
    public List<Alert> lasting() {
        return alerts.lasting();
    }

    /** Newest first. */
    public List<Alert> ended(Optional<Long> behind, int limit) {
        return alerts.ended(behind.orElse(Long.MAX_VALUE), limit);
    }

    /** What is so now: new alerts begin, and those that are not among it end. Returns those that last. */
    public List<Alert> note(List<Condition> conditions) {
        Instant now = clock.instant();
        List<Alert> known = alerts.lasting();
        alerts.store(
                known.stream().flatMap(alert -> changed(alert, conditions, now)).toList());
        List<Condition> fresh = conditions.stream()
                .filter(condition -> known.stream().noneMatch(condition::isOf))
                .limit(Math.max(0, Alerts.MOST - known.size()))
                .toList();
        if (!fresh.isEmpty()) {
            begin(fresh, now);
        }
        return alerts.lasting();
    }

    /** Empty when there is no such alert. */
    public Optional<Alert> acknowledge(long id, Operator operator) {
        return change(id, operator, "ACKNOWLEDGE", alert -> alert.acknowledged(operator.name()), operator.name());
    }

    /** Also for what comes of the same rule and subject until then. Empty when there is no such alert. */
    public Optional<Alert> silence(long id, Duration time, Operator operator) {
        Instant until = clock.instant().plus(time);
        return change(id, operator, "SILENCE", alert -> alert.silenced(until), "until " + until);
    }

    /** Unless there is other news by now. */
    public void told(Alert alert) {
        alerts.find(alert.id())
                .filter(now -> now.untold().equals(alert.untold()))
                .ifPresent(now -> alerts.store(List.of(now.told())));
    }

    private Optional<Alert> change(
            long id, Operator operator, String action, UnaryOperator<Alert> change, String after) {
        Optional<Alert> found = alerts.find(id);
        found.ifPresent(alert -> {
            alerts.store(List.of(change.apply(alert)));
            audit.record(operator, action, alert.rule() + " " + alert.subject(), alert.text(), after);
        });
        return found.map(change);
    }

    private static Stream<Alert> changed(Alert alert, List<Condition> conditions, Instant now) {
        Optional<Condition> still =
                conditions.stream().filter(condition -> condition.isOf(alert)).findFirst();
        if (still.isPresent()) {
            boolean noted = alert.seenAt().plus(BETWEEN_NOTES).isAfter(now);
            return noted ? Stream.empty() : Stream.of(alert.seen(still.get().text(), now));
        }
        return alert.seenAt().plus(LASTING).isAfter(now) ? Stream.empty() : Stream.of(alert.ended(now));
    }

    private void begin(List<Condition> fresh, Instant now) {
        alerts.forgetBefore(now.minus(REMEMBERED));
        List<Alert> silenced = alerts.silencedAt(now, now.minus(REMEMBERED));
        fresh.forEach(condition -> {
            Alert begun = Alert.begun(Tsids.next(), condition, now, silence(condition, silenced));
            alerts.add(settings.webhook().isPresent() ? begun : begun.told());
        });
    }

    private static Optional<Instant> silence(Condition condition, List<Alert> silenced) {
        return silenced.stream()
                .filter(condition::isOf)
                .flatMap(alert -> alert.silencedUntil().stream())
                .max(Instant::compareTo);
    }
}
