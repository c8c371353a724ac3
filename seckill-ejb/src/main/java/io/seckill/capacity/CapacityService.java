package io.seckill.capacity;

import io.seckill.messaging.Consumer;
import io.seckill.sale.SaleMode;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans sales, and compares a plan with what was. Changes nothing; needs no transaction. Thread-safe. */
@ApplicationScoped
public class CapacityService {

    static final String DESK = "desk";

    /** In the place of what nobody knows: the example of the requirement. */
    private static final int USUAL_MILLIS = 500;

    /** A purchase's share of a small batch. */
    private static final double USUAL_DESK_MILLIS = 1;

    private static final double MILLIS = 1_000;

    /** Who works on a placed order. */
    private static final List<Consumer> SUBSCRIBERS =
            List.of(Consumer.CREDIT, Consumer.COUPON, Consumer.RED_PACKET, Consumer.SMS, Consumer.STATISTICS);

    @Inject
    MeasuredTimes times;

    @Inject
    SaleTimes rows;

    public CapacityPlan plan(Demand demand, SaleMode mode, Assumptions assumptions) {
        List<Stage> line = mode == SaleMode.QUEUE_FIRST
                ? List.of(requests(assumptions))
                : List.of(desk(), stage(Consumer.ORDERS, assumptions));
        List<Stage> subscribers = SUBSCRIBERS.stream()
                .map(subscriber -> stage(subscriber, assumptions))
                .toList();
        return CapacityPolicy.plan(demand, line, subscribers, notes(line, subscribers));
    }

    /** Empty when there is no such sale. */
    public Optional<CapacityComparison> compare(SaleId sale) {
        return rows.of(sale).map(seen -> compare(sale, seen));
    }

    private CapacityComparison compare(SaleId sale, SaleTimes.Seen seen) {
        Span reserved = seen.spans().get(DESK);
        int items = Math.toIntExact(Math.min(reserved.items(), Demand.MOST_UNITS));
        Demand demand = new Demand(items, items, reserved.seconds(), Arrival.UNIFORM, Math.max(1, reserved.seconds()));
        return CapacityComparison.of(sale, seen, plan(demand, seen.mode(), Assumptions.NONE));
    }

    /** A sale has one writer at each node. */
    private Stage desk() {
        Optional<Double> measured = times.deskSeconds();
        return new Stage(
                DESK,
                1,
                Source.MEASURED,
                measured.orElse(USUAL_DESK_MILLIS / MILLIS),
                source(measured, Optional.empty()));
    }

    private Stage stage(Consumer consumer, Assumptions assumptions) {
        Optional<Integer> attached = times.consumersOf(consumer);
        Optional<Double> measured = times.secondsOf(consumer).filter(known -> assumptions.measured());
        Optional<Double> given = assumptions.serviceMillis().map(millis -> millis / MILLIS);
        Optional<Integer> consumers = assumptions.consumers();
        return new Stage(
                consumer.queue(),
                consumers.or(() -> attached).orElse(1),
                source(attached.filter(known -> consumers.isEmpty()), consumers),
                measured.or(() -> given).orElse(USUAL_MILLIS / MILLIS),
                source(measured, given));
    }

    private static Source source(Optional<?> measured, Optional<?> given) {
        if (measured.isPresent()) {
            return Source.MEASURED;
        }
        return given.isPresent() ? Source.GIVEN : Source.DEFAULT;
    }

    /** How many requests share a message differs more than what is measured of messages could tell. */
    private Stage requests(Assumptions assumptions) {
        return stage(Consumer.REQUESTS, new Assumptions(assumptions.consumers(), assumptions.serviceMillis(), false));
    }

    private static List<String> notes(List<Stage> line, List<Stage> subscribers) {
        List<Stage> all = new ArrayList<>(line);
        all.addAll(subscribers);
        List<String> notes = new ArrayList<>();
        notes.add("Each buyer wants one unit; those who get none are refused from memory and cost no stage anything.");
        notes.add(
                "A purchase's share of a batch is taken as its time; under a crowd batches grow, and the share falls.");
        notes.add("The desk is that of one node.");
        all.stream()
                .filter(stage -> stage.serviceSource() != Source.MEASURED)
                .map(stage -> "How long a purchase takes at " + stage.name() + " was not measured.")
                .forEach(notes::add);
        return notes;
    }
}
