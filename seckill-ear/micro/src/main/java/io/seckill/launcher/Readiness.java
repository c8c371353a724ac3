package io.seckill.launcher;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until the application says that it can be used. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int READY = 200;

    private final SeckillApi api;

    Readiness(SeckillApi api) {
        this.api = api;
    }

    /** @throws IllegalStateException with the application's last answer, when the time is up */
    void await() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        String answer = answer();
        while (!answer.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Not ready after " + LIMIT.toSeconds() + " s: " + answer);
            }
            Thread.sleep(PAUSE.toMillis());
            answer = answer();
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
