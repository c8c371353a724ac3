package io.seckill.crash.doubt;

import java.time.Duration;

/**
 * A clock that runs while all parts are usable: nobody can resolve a branch while the part that holds it is down, nor
 * while the application is. Thread-safe.
 */
public final class UsableTime {

    private long pastNanos;
    private long sinceNanos;
    private boolean running;

    public synchronized void runs() {
        if (!running) {
            running = true;
            sinceNanos = System.nanoTime();
        }
    }

    public synchronized void stands() {
        pastNanos = nanos();
        running = false;
    }

    public synchronized Duration now() {
        return Duration.ofNanos(nanos());
    }

    private long nanos() {
        return running ? pastNanos + System.nanoTime() - sinceNanos : pastNanos;
    }
}
