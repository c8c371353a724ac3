package io.seckill.crash.buyers;

import java.util.concurrent.ThreadLocalRandom;

/** Time that passes between two things that a person does. */
final class Pause {

    private Pause() {}

    /** False when interrupted; the thread stays so. */
    static boolean between(int leastMillis, int mostMillis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(leastMillis, mostMillis + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
