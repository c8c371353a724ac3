package io.seckill.crash;

import java.util.Random;

/**
 * What a run does.
 *
 * @param seed decides the whole schedule
 * @param buyers so many are in the shop at a time
 * @param rate buyers per second at most: enough that a transaction is under way at any instant, and little enough that a
 *     hundred kills fit into the memory of the record
 */
record CrashPlan(long seed, int kills, int buyers, int rate) {

    private static final int BUYERS = 24;
    private static final int RATE = 100;

    CrashPlan {
        if (kills < 1 || buyers < 1 || rate < 1) {
            throw new IllegalArgumentException("A run needs kills, buyers and a rate");
        }
    }

    /** From {@code -Dseed=} (random), {@code -Dkills=}, {@code -Dbuyers=} and {@code -Drate=}; an empty one is not given. */
    static CrashPlan fromProperties(int usualKills) {
        return new CrashPlan(
                Long.parseLong(given("seed", Long.toString(new Random().nextInt(1_000_000)))),
                Integer.parseInt(given("kills", Integer.toString(usualKills))),
                Integer.parseInt(given("buyers", Integer.toString(BUYERS))),
                Integer.parseInt(given("rate", Integer.toString(RATE))));
    }

    private static String given(String property, String usual) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? usual : value;
    }
}
