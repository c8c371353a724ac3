package io.seckill.crash;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, but not for ever. */
final class Patience {

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private Patience() {}

    /** False when the time is up. */
    static boolean until(Duration time, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }
}
