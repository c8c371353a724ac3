package io.seckill.backlog;

import java.time.Instant;

/**
 * The extra consumers that a queue should have.
 *
 * @param since when the load was first seen so, or the crew last changed under it
 * @param why a sentence about the load
 */
record Crew(int extra, Load load, Instant since, String why) {

    /** How a queue's backlog stands to the thresholds. */
    enum Load {
        HIGH,
        BETWEEN,
        LOW
    }

    static Crew none(Instant now) {
        return new Crew(0, Load.LOW, now, "not looked at yet");
    }
}
