package io.seckill.crowd;

import java.time.Duration;

/**
 * How a crowd behaves.
 *
 * @param buyers distinct buyers, each with a token of its own
 * @param twicePercent so many of a hundred buyers click a second time
 * @param over the first clicks are spread evenly over this time
 * @param connections requests under way at once at most; a click that finds none free waits, and its wait counts
 * @param patience a buyer who does not know after this time has no outcome, which is a failure
 */
public record CrowdPlan(int buyers, int twicePercent, Duration over, int connections, Duration patience) {

    private static final int TWICE_PERCENT = 10;

    /** More of them do not make a crowd on the server's own machine any faster: 2,000 cost it a third more CPU. */
    private static final int CONNECTIONS = 500;

    /** More than the server needs to come back from a crash, with time for the queue, on a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(400);

    public CrowdPlan {
        if (buyers < 1 || connections < 1 || over.isNegative()) {
            throw new IllegalArgumentException("A crowd needs buyers, connections and a time not below zero");
        }
    }

    public static CrowdPlan of(int buyers, Duration over) {
        return new CrowdPlan(buyers, TWICE_PERCENT, over, CONNECTIONS, PATIENCE);
    }

    public CrowdPlan withConnections(int limit) {
        return new CrowdPlan(buyers, twicePercent, over, limit, patience);
    }

    String describe() {
        return "%,d buyers within %s s, %d %% of them click twice, %,d connections at most"
                .formatted(buyers, over.toMillis() / 1000.0, twicePercent, connections);
    }

    boolean clicksTwice(int buyer) {
        return buyer % 100 < twicePercent;
    }

    /** When the buyer of this number clicks first, from the crowd's start. */
    Duration plannedClick(int buyer) {
        return over.multipliedBy(buyer).dividedBy(buyers);
    }
}
