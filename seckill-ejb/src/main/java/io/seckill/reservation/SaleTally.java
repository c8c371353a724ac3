package io.seckill.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What this node has told the buyers of one sale. Counting costs an addition and no memory. Thread-safe. */
final class SaleTally {

    /** One more than the seconds that a rate is of: purchases come in batches, so that one second says little. */
    private static final int LOOKS = 6;

    private final Instant since;
    private final LongAdder[] counts = new LongAdder[Told.values().length];

    /** What was accepted at the latest looks, and when in the time of {@link System#nanoTime}; a ring. */
    private final long[] acceptedThen = new long[LOOKS];

    private final long[] nanosThen = new long[LOOKS];
    private int looks;

    /** @param nanos the time of its beginning, too */
    SaleTally(Instant since, long nanos) {
        this.since = since;
        Arrays.setAll(counts, told -> new LongAdder());
        look(nanos);
    }

    void told(Told told) {
        counts[told.ordinal()].increment();
    }

    /** Called once a second or so. */
    final synchronized void look(long nanos) {
        int slot = looks % LOOKS;
        acceptedThen[slot] = count(Told.RESERVED);
        nanosThen[slot] = nanos;
        looks++;
    }

    NodeFigures figures() {
        long asked = 0;
        Map<String, Long> refusals = new TreeMap<>();
        for (Told told : Told.values()) {
            long count = count(told);
            asked += told == Told.QUEUED ? 0 : count;
            if (told.isRefusal() && count > 0) {
                refusals.put(told.outcome(), count);
            }
        }
        return new NodeFigures(
                Optional.of(since), asked, count(Told.RESERVED), count(Told.REPEATED), acceptedPerSecond(), refusals);
    }

    private long count(Told told) {
        return counts[told.ordinal()].sum();
    }

    /** 0 until the first second is over. */
    private synchronized double acceptedPerSecond() {
        if (looks < 2) {
            return 0;
        }
        int latest = (looks - 1) % LOOKS;
        int earliest = looks < LOOKS ? 0 : looks % LOOKS;
        long nanos = nanosThen[latest] - nanosThen[earliest];
        long accepted = acceptedThen[latest] - acceptedThen[earliest];
        return nanos <= 0 ? 0 : accepted * (double) Duration.ofSeconds(1).toNanos() / nanos;
    }
}
