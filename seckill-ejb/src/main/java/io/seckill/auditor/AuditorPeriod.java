package io.seckill.auditor;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which the auditor found the same, round after round.
 *
 * @param checkedAt the end of its last round
 * @param sales that were looked at in that round
 * @param redSales those whose books differ
 * @param tookMillis what that round cost, of one thread and one connection
 */
public record AuditorPeriod(long id, Instant beganAt, Instant checkedAt, int sales, int redSales, long tookMillis) {

    public AuditorState state() {
        return redSales == 0 ? AuditorState.GREEN : AuditorState.RED;
    }

    /** Whether a round found the same, be there more sales now or less. */
    boolean goesOnWith(AuditorPeriod round) {
        return redSales == round.redSales;
    }

    boolean isOlderThan(Duration age, AuditorPeriod round) {
        return checkedAt.plus(age).isBefore(round.checkedAt);
    }

    AuditorPeriod with(AuditorPeriod round) {
        return new AuditorPeriod(id, beganAt, round.checkedAt, round.sales, redSales, round.tookMillis);
    }
}
