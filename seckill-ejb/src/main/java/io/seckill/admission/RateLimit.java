package io.seckill.admission;

import java.time.Duration;

/**
 * How often one may ask.
 *
 * @param perSecond permits that come back each second; 0: as often as one likes
 * @param burst permits that one who has rested has, 1 or more
 */
public record RateLimit(int perSecond, int burst) {

    public boolean isOff() {
        return perSecond == 0;
    }

    long nanosPerPermit() {
        return Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** How long it takes until all permits are back, rounded up. */
    public long secondsToFill() {
        return (burst + perSecond - 1L) / perSecond;
    }
}
