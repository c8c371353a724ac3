package io.seckill.permit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The permits of one sale that this node has fetched ahead. Taking one is a compare-and-set; from any thread. Everything else is for the
 * one that fetches.
 *
 * <p>A node that nobody asks keeps one message: permits go where buyers are.
 */
final class PermitStock {

    /** Fetches without a buyer in between, after which nobody is taken to ask here: a second or so. */
    private static final int QUIET_FETCHES = 25;

    private final AtomicLong permits = new AtomicLong();
    private volatile boolean asked;
    private int quietFetches = QUIET_FETCHES;
    private long term;

    /** False when there is none. */
    boolean take() {
        if (!asked) {
            asked = true;
        }
        for (long left = permits.get(); left > 0; left = permits.get()) {
            if (permits.compareAndSet(left, left - 1)) {
                return true;
            }
        }
        return false;
    }

    /** How many messages there is room for, to be asked once before each fetch. What a higher rate has left behind is thrown away. */
    int room(PermitRate rate) {
        long held = permits.updateAndGet(left -> Math.min(left, rate.mostOnNode()));
        quietFetches = asked ? 0 : Math.min(quietFetches + 1, QUIET_FETCHES);
        asked = false;
        int most = quietFetches < QUIET_FETCHES ? rate.mostOnNode() : rate.perMessage();
        return (int) Math.max(0, (most - held) / rate.perMessage());
    }

    /** @param term of their maker; those of an earlier one are thrown away: for a moment two may think that it is their turn */
    void add(int more, long term) {
        if (term >= this.term) {
            this.term = term;
            permits.addAndGet(more);
        }
    }

    long held() {
        return permits.get();
    }
}
