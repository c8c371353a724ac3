package io.seckill.capacity;

/**
 * What a sale is planned for. Each buyer wants one unit.
 *
 * @param units on sale, 0 to {@link #MOST_UNITS}
 * @param buyers who come for them, at least 0
 * @param seconds in which they come, at least 0
 * @param withinSeconds how long it may take until the last buyer knows, more than 0
 */
public record Demand(int units, long buyers, double seconds, Arrival arrival, double withinSeconds) {

    /** Each of them is followed through all stages: some megabytes and milliseconds. */
    public static final int MOST_UNITS = 1_000_000;

    /** Who gets something. The others are refused from memory as soon as the units are gone. */
    int items() {
        return Math.toIntExact(Math.min(units, buyers));
    }
}
