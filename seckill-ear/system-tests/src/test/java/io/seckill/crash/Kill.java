package io.seckill.crash;

import java.time.Duration;

/**
 * One kill of the schedule.
 *
 * @param number from 1
 * @param part name of the process to be killed
 * @param delay from the moment's begin to the kill
 * @param down how long the process stays away
 */
record Kill(int number, String part, Moment moment, Duration delay, Duration down) {

    /** What the delay counts from. */
    enum Moment {
        /** Everything is usable again and buyers are being served. */
        UNDER_LOAD,
        /** The part killed before is being started: recovery may be at work. */
        DURING_RESTART
    }

    @Override
    public String toString() {
        return "%3d  %-11s %s %.1f s, away for %.1f s"
                .formatted(
                        number,
                        part,
                        moment == Moment.UNDER_LOAD ? "under load for " : "restarting for",
                        seconds(delay),
                        seconds(down));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
