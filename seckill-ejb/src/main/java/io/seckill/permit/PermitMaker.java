package io.seckill.permit;

import io.micrometer.core.instrument.Counter;
import io.seckill.lease.Lease;
import io.seckill.lease.Leases;
import io.seckill.messaging.PermitMessage;
import io.seckill.messaging.PermitQueues;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import io.seckill.node.NodeStop;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes permits for all sales that let in at a rate, as the one node that holds the lease. Its queues begin with the first look at an open
 * sale and end with the sale; what an earlier maker has left behind is removed when the lease is taken. For one thread.
 */
@ApplicationScoped
class PermitMaker {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** How often a node that does not hold the lease asks for it. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Inject
    SaleBoard board;

    @Inject
    PermitQueues queues;

    @Inject
    Leases leases;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private final Trouble trouble = new Trouble("permits cannot be made");
    private final Map<SaleId, PermitFilling> fillings = new HashMap<>();
    private boolean isTidy = true;
    private Counter made;
    private volatile OptionalLong term = OptionalLong.empty();
    private long triedAt = System.nanoTime() - BETWEEN_TRIES.toNanos();

    @PostConstruct
    void make() {
        made = Counter.builder("seckill.permits.made")
                .description("Permits that this node has made, also those that a full queue has dropped")
                .register(metrics.registry());
    }

    void begin(@Observes NodeStart node) {
        node.repeat(BETWEEN_LOOKS, this::look, "permits could not be made");
    }

    void stop(@Observes NodeStop stop) {
        if (term.isPresent()) {
            leases.release(Lease.PERMITS);
        }
    }

    /** What was due during trouble is not made up for, and queues may be gone by then. */
    void look() {
        long nanos = System.nanoTime();
        if (!trouble.guard(() -> makeAll(nanos), nanos)) {
            fillings.clear();
            isTidy = false;
        }
    }

    private void makeAll(long nanos) {
        Instant now = clock.instant();
        List<ListedSale> sales = board.metered(now);
        if ((sales.isEmpty() && fillings.isEmpty() && isTidy) || !isMaker(nanos)) {
            return;
        }
        Set<SaleId> metered = sales.stream().map(sale -> sale.terms().saleId()).collect(Collectors.toSet());
        endAllBut(metered);
        List<PermitMessage> messages = new ArrayList<>();
        sales.forEach(sale -> messages.addAll(due(sale, now, nanos)));
        if (!messages.isEmpty()) {
            queues.send(messages);
            made.increment(messages.stream().mapToInt(PermitMessage::permits).sum());
        }
    }

    private boolean isMaker(long nanos) {
        if (term.isEmpty() && nanos - triedAt < BETWEEN_TRIES.toNanos()) {
            return false;
        }
        triedAt = nanos;
        OptionalLong before = term;
        term = leases.term(Lease.PERMITS);
        if (!term.equals(before)) {
            fillings.clear();
        }
        isTidy = term.isEmpty() || (isTidy && term.equals(before));
        return term.isPresent();
    }

    /** After a change of the maker, and after trouble, there may be queues that nobody here knows of. */
    private void endAllBut(Set<SaleId> metered) {
        List<SaleId> known = isTidy ? List.copyOf(fillings.keySet()) : queues.all();
        known.stream().filter(sale -> !metered.contains(sale)).forEach(this::end);
        isTidy = true;
    }

    private void end(SaleId sale) {
        queues.remove(sale);
        fillings.remove(sale);
    }

    private List<PermitMessage> due(ListedSale sale, Instant now, long nanos) {
        SaleId id = sale.terms().saleId();
        PermitRate rate =
                new PermitRate(sale.terms().selling().admittedPerSecond().orElseThrow());
        PermitFilling filling = filling(id, rate, nanos);
        if (sale.stateAt(now) != SaleState.OPEN) {
            filling.rest(nanos);
            return List.of();
        }
        return Collections.nCopies(filling.due(nanos), new PermitMessage(id, rate.perMessage(), term.orElseThrow()));
    }

    /** Permits of another rate are thrown away: half a second of a high one are seconds of a low one. */
    private PermitFilling filling(SaleId sale, PermitRate rate, long nanos) {
        PermitFilling known = fillings.get(sale);
        if (known != null && known.rate().equals(rate)) {
            return known;
        }
        queues.make(sale);
        queues.empty(sale);
        PermitFilling filling = new PermitFilling(rate, nanos);
        fillings.put(sale, filling);
        return filling;
    }
}
