package io.seckill.auditor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.seckill.lease.Lease;
import io.seckill.lease.Leases;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Goes round the sales that the board knows, those that ended within a day too, and reads the books of one after the other. What differs
 * is looked at once more in a later look before it is told: a difference of a moment is none.
 *
 * <p>What it costs is bounded: it rests 19 times as long as it has worked. So small sales are read every few seconds, and one with
 * a million orders, whose figures take seconds, once in some minutes. On a machine that has too much to do everything takes longer; so
 * no sale counts for more than its rows would cost otherwise, or nobody would look just then.
 *
 * <p>One node at a time does it. For one thread.
 */
@ApplicationScoped
public class Auditor {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** What a look may take, apart from its last sale. */
    private static final Duration WORK = Duration.ofMillis(50);

    private static final int REST = 19;

    /** What the books of a sale, and of each unit sold in it, take at most on a machine that has time. */
    private static final Duration OF_A_SALE = Duration.ofMillis(25);

    private static final Duration OF_A_UNIT = Duration.ofNanos(20_000);

    /** Of rounds that found the same: more often nobody wants to know. */
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    Leases leases;

    @Inject
    SaleBoard board;

    @Inject
    SaleAudit audit;

    @Inject
    AuditorRecords records;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private final Queue<SaleId> round = new ArrayDeque<>();
    private final Set<SaleId> suspects = new HashSet<>();
    private final Map<SaleId, Finding> known = new HashMap<>();
    private Optional<AuditorPeriod> period = Optional.empty();
    private Timer timer;
    private int looked;
    private long roundNanos;
    private Duration work = Duration.ZERO;
    private long restUntil = System.nanoTime();
    private boolean holds;
    private volatile int red;

    @PostConstruct
    void make() {
        timer = Timer.builder("seckill.auditor.check")
                .description("Reading the books of one sale")
                .register(metrics.registry());
        Gauge.builder("seckill.auditor.red.sales", () -> red)
                .description("Sales whose books differ, on the node that audits")
                .register(metrics.registry());
    }

    void begin(@Observes NodeStart node) {
        node.repeatQuietly(BETWEEN_LOOKS, this::look, "the books could not be looked at");
    }

    /** As much of a round as the time allows. */
    void look() {
        if (System.nanoTime() < restUntil || !isMine()) {
            return;
        }
        try {
            goOn();
        } catch (RuntimeException e) {
            // What is remembered may not have been stored: it is read anew.
            holds = false;
            throw e;
        }
    }

    private void goOn() {
        long begin = System.nanoTime();
        work = Duration.ZERO;
        lookAgain();
        while (!round.isEmpty() && System.nanoTime() - begin < WORK.toNanos()) {
            lookAt(round.remove());
        }
        roundNanos += System.nanoTime() - begin;
        restUntil =
                System.nanoTime() + work.multipliedBy(REST).minus(BETWEEN_LOOKS).toNanos();
        if (round.isEmpty()) {
            endRound();
        }
    }

    /** Whoever takes it over begins with what the other has left. */
    private boolean isMine() {
        boolean held = holds;
        holds = leases.hold(Lease.WATCH);
        if (holds && !held) {
            known.clear();
            known.putAll(records.findings().stream().collect(Collectors.toMap(Finding::saleId, Function.identity())));
            period = records.periods(1).stream().findFirst();
            beginRound();
        }
        red = holds ? known.size() : 0;
        return holds;
    }

    private void lookAt(SaleId sale) {
        looked++;
        Optional<Finding> found = audited(sale);
        if (found.isEmpty()) {
            forget(sale);
        } else if (known.containsKey(sale)) {
            tell(found.get());
        } else {
            suspects.add(sale);
        }
    }

    private void lookAgain() {
        List<SaleId> again = List.copyOf(suspects);
        suspects.clear();
        again.forEach(sale -> audited(sale).ifPresent(this::tell));
    }

    private Optional<Finding> audited(SaleId sale) {
        long begin = System.nanoTime();
        Optional<Finding> found = timer.record(() -> audit.of(sale));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Duration expected = expected(sale).orElse(took);
        work = work.plus(took.compareTo(expected) < 0 ? took : expected);
        return found;
    }

    private Optional<Duration> expected(SaleId sale) {
        return board.find(sale)
                .map(ListedSale::stock)
                .map(stock -> OF_A_SALE.plus(OF_A_UNIT.multipliedBy(stock.unitsAllotted() - stock.unitsFree())));
    }

    private void tell(Finding found) {
        Finding before = known.get(found.saleId());
        if (before == null || !before.saysSameAs(found)) {
            known.put(found.saleId(), found);
            records.put(found, beginPeriod());
        }
    }

    private void forget(SaleId sale) {
        if (known.remove(sale) != null) {
            records.remove(sale, beginPeriod());
        }
    }

    private AuditorPeriod beginPeriod() {
        AuditorPeriod begun =
                periodOf(Math.max(looked, period.map(AuditorPeriod::sales).orElse(0)));
        period = Optional.of(begun);
        return begun;
    }

    private AuditorPeriod periodOf(int sales) {
        Instant now = clock.instant();
        return new AuditorPeriod(
                Tsids.next(),
                now,
                now,
                sales,
                known.size(),
                Duration.ofNanos(roundNanos).toMillis());
    }

    private void beginRound() {
        round.clear();
        board.all().stream().map(ListedSale::terms).forEach(terms -> round.add(terms.saleId()));
        // What differs is watched until somebody has mended it, however long its sale is over.
        known.keySet().stream().filter(sale -> !round.contains(sale)).forEach(round::add);
        looked = 0;
        roundNanos = 0;
    }

    private void endRound() {
        AuditorPeriod found = periodOf(looked);
        if (period.isEmpty() || !period.get().goesOnWith(found)) {
            period = Optional.of(found);
            records.add(found, found.beganAt().minus(REMEMBERED));
        } else if (period.get().isOlderThan(BETWEEN_NOTES, found)) {
            period = period.map(last -> last.with(found));
            records.prolong(period.get());
        }
        beginRound();
    }
}
