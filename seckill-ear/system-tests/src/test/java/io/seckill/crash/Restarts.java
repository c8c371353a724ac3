package io.seckill.crash;

import io.seckill.harness.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Starts parts in the background, so that the next kill can come in the middle. A process that gives up while another
 * part is away is started again, as an operating system's service does. Used by one thread.
 */
final class Restarts {

    /** More often than parts are away at once. */
    private static final int ATTEMPTS = 10;

    private final Map<Part, CompletableFuture<Void>> starting = new HashMap<>();
    private int givenUp;
    private Duration longest = Duration.ZERO;

    void start(Part part) {
        starting.put(
                part,
                CompletableFuture.runAsync(part::start, task -> new Thread(task, "start " + part.name()).start()));
    }

    /** Ends the part, and with it the start that may be under way. */
    void kill(Part part) {
        part.kill();
        CompletableFuture<Void> start = starting.remove(part);
        if (start != null) {
            start.exceptionally(killed -> null).join();
            part.kill(); // If the start had not got as far as making a process before.
        }
    }

    /** Returns when every start has succeeded. */
    void await() {
        for (Part part : Map.copyOf(starting).keySet()) {
            await(part);
        }
    }

    private void await(Part part) {
        for (int attempt = 1; starting.containsKey(part); attempt++) {
            try {
                starting.get(part).join();
                starting.remove(part);
            } catch (CompletionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                startUnlessAlive(part);
            }
        }
    }

    /** A process that is only slow goes on; whether it becomes usable shows when buyers are served. */
    private void startUnlessAlive(Part part) {
        if (part.isAlive()) {
            starting.remove(part);
        } else {
            givenUp++;
            start(part);
        }
    }

    /** So long after its start had begun, a part was in use again. */
    void took(Duration time) {
        longest = time.compareTo(longest) > 0 ? time : longest;
    }

    Duration longest() {
        return longest;
    }

    /** How often a process ended by itself while it was being started. */
    int givenUp() {
        return givenUp;
    }
}
