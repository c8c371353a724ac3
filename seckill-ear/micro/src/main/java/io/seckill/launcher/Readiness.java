package io.seckill.launcher;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** Waits until the application says that it can be used. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final int READY = 200;

    /** Nothing answers at the application's address, though the server listens. */
    private static final String ABSENT = "404";

    /** The preheat, which the application ends itself in time (its {@code HealthServlet}). */
    private static final String WARMING = "this node is warming up";

    private final SeckillApi api;

    Readiness(SeckillApi api) {
        this.api = api;
    }

    /** @throws IllegalStateException with the application's last answer, when the time is up and it is not for its preheat */
    void await() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        String answer = answer();
        while (!answer.isEmpty()) {
            if (answer.contains(WARMING)) {
                end = System.nanoTime() + LIMIT.toNanos();
            }
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Not ready after " + LIMIT.toSeconds() + " s: " + answer);
            }
            Thread.sleep(PAUSE.toMillis());
            answer = answer();
        }
    }

    /** @param tell is told why it is not ready, when that has been so for some seconds, and again when the reason changes */
    void awaitHoweverLong(Consumer<String> tell) throws InterruptedException {
        String told = "";
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        for (String answer = answer(); !answer.isEmpty(); answer = answer()) {
            if (answer.startsWith(ABSENT)) {
                throw new IllegalStateException("The application refused to start; the lines above say why");
            }
            if (!answer.equals(told) && System.nanoTime() - quietUntil > 0) {
                tell.accept(answer);
                told = answer;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** Empty when ready, else why not. */
    private String answer() throws InterruptedException {
        try {
            HttpResponse<String> response = api.readiness();
            return response.statusCode() == READY ? "" : response.statusCode() + " " + response.body();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
