package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps messages from failing one after the other while the database is away: each failure counts as a delivery, and after
 * twenty a message is taken for a bad one. A listener waits with its message instead, as long as its transaction allows.
 * Thread-safe.
 */
@ApplicationScoped
public class DatabaseOutage {

    /** Half of what a transaction may take (30 s); an attempt to connect comes on top of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Inject
    Inbox inbox;

    private volatile boolean suspected;

    /** A message has failed; an outage may be the reason. */
    void suspect() {
        suspected = true;
    }

    /**
     * Returns at once, or after a suspicion as soon as the database answers.
     *
     * @throws IllegalStateException when it does not in time
     */
    void sitOut() {
        long begin = System.nanoTime();
        while (suspected) {
            if (inbox.answers()) {
                suspected = false;
            } else if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("the database does not answer");
            } else {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }
}
