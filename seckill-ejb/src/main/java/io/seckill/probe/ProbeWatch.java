package io.seckill.probe;

import io.seckill.lease.Lease;
import io.seckill.lease.Leases;
import io.seckill.messaging.BrokerQueues;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.ProbePost;
import io.seckill.messaging.ProbeReturn;
import io.seckill.messaging.ProbeReturns;
import io.seckill.messaging.QueueReading;
import io.seckill.node.NodeStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notes each second which probes have come to this node, and reads what the others have noted. One node at a time sends new ones. A
 * consumer has one under way at most. For one thread.
 */
@ApplicationScoped
class ProbeWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Inject
    ProbeSettings settings;

    @Inject
    ProbeRecords records;

    @Inject
    ProbeReturns returns;

    @Inject
    ProbePost post;

    @Inject
    ProbeBoard board;

    @Inject
    BrokerQueues broker;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    void begin(@Observes NodeStart node) {
        node.repeatQuietly(BETWEEN_LOOKS, this::look, "probes could not be looked after");
    }

    void look() {
        List<ProbeReturn> returned = returns.all();
        records.note(returned);
        List<Probe> probes = read();
        returns.forget(returned);
        if (!settings.areOff() && leases.hold(Lease.WATCH)) {
            goOn(probes);
        }
    }

    private List<Probe> read() {
        List<Probe> probes = records.all();
        board.show(probes);
        return probes;
    }

    private void goOn(List<Probe> probes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean isDue = probes.stream().allMatch(probe -> isDue(probe, now));
        if (isDue || probes.stream().anyMatch(Probe::underWay)) {
            take(steps(probes, isDue, now), now);
        }
    }

    private boolean isDue(Probe last, Instant now) {
        return last.age(now).compareTo(settings.interval()) >= 0;
    }

    private Map<Consumer, ProbeStep> steps(List<Probe> probes, boolean isDue, Instant now) {
        Map<Consumer, Probe> last = probes.stream().collect(Collectors.toMap(Probe::consumer, Function.identity()));
        Map<Consumer, ProbeStep> steps = new EnumMap<>(Consumer.class);
        for (QueueReading queue : broker.counters()) {
            Consumer.of(queue.queue())
                    .ifPresent(consumer -> steps.put(
                            consumer, ProbePolicy.next(Optional.ofNullable(last.get(consumer)), queue, isDue, now)));
        }
        return steps;
    }

    private void take(Map<Consumer, ProbeStep> steps, Instant now) {
        List<Consumer> withdrawn = with(ProbeStep.WITHDRAW, steps);
        if (!withdrawn.isEmpty()) {
            post.withdraw(withdrawn);
            records.withdraw(withdrawn);
        }
        records.giveUp(with(ProbeStep.GIVE_UP, steps));
        List<Consumer> sent = with(ProbeStep.SEND, steps);
        if (!sent.isEmpty()) {
            send(sent, now);
        }
    }

    /** All know of them before they are there, so that nobody takes one for a message. */
    private void send(List<Consumer> consumers, Instant now) {
        records.send(consumers, now);
        read();
        post.send(consumers, now);
    }

    private static List<Consumer> with(ProbeStep step, Map<Consumer, ProbeStep> steps) {
        return steps.entrySet().stream()
                .filter(entry -> entry.getValue() == step)
                .map(Map.Entry::getKey)
                .toList();
    }
}
