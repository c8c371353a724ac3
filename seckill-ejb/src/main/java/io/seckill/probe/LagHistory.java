package io.seckill.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The probes of one consumer, as this node has seen them since its start. For one thread at a time. */
final class LagHistory {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** One a second for an hour. */
    private static final int MOST = 3_600;

    /** A lag of one who has not been probed since then is history. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int LOST_IN_A_ROW = 3;

    /** A probe that came back. */
    private record Sample(Instant cameAt, long lagMillis) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Instant begun;
    private Probe latest;
    private long sent;

    /** @param begun when this node began to look: what was under way then may have been lost with its predecessor */
    LagHistory(Probe first, Instant begun) {
        this.begun = begun;
        this.latest = first;
        this.sent = first.underWay() ? 1 : 0;
        first.cameAt().filter(at -> at.isAfter(begun.minus(REMEMBERED))).ifPresent(at -> add(first));
    }

    void show(Probe probe, Instant now) {
        sent += probe.sentAt().equals(latest.sentAt()) ? 0 : 1;
        if (probe.cameAt().isPresent() && !probe.cameAt().equals(latest.cameAt())) {
            add(probe);
        }
        latest = probe;
        samples.removeIf(sample -> sample.cameAt().plus(REMEMBERED).isBefore(now));
    }

    Probe latest() {
        return latest;
    }

    /** Probes that this node has seen leave. */
    long sent() {
        return sent;
    }

    Lag lag(ProbeSettings settings, boolean underWay, Instant now) {
        Duration limit = settings.limits().get(latest.consumer());
        Duration waits = underWay ? Duration.between(later(latest.sentAt(), begun), now) : Duration.ZERO;
        return new Lag(
                latest.consumer().queue(),
                latest.lagMillis(),
                latest.cameAt(),
                Optional.of(latest.sentAt()).filter(at -> underWay),
                spread(),
                limit.toMillis(),
                waits.compareTo(limit) > 0 || isSlow(limit, settings, now),
                waits.compareTo(settings.back()) > 0 || latest.lost() >= LOST_IN_A_ROW);
    }

    private boolean isSlow(Duration limit, ProbeSettings settings, Instant now) {
        Duration fresh = FRESH.plus(settings.interval());
        return latest.cameAt().filter(at -> at.plus(fresh).isAfter(now)).isPresent()
                && latest.lagMillis().orElseThrow() > limit.toMillis();
    }

    private Optional<LagSpread> spread() {
        return samples.isEmpty()
                ? Optional.empty()
                : Optional.of(LagSpread.of(
                        samples.stream().map(Sample::lagMillis).sorted().toList()));
    }

    private void add(Probe probe) {
        samples.addLast(
                new Sample(probe.cameAt().orElseThrow(), probe.lagMillis().orElseThrow()));
        if (samples.size() > MOST) {
            samples.removeFirst();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
