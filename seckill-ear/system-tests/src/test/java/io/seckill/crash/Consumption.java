package io.seckill.crash;

import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.Broker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether the listeners get on after a kill. One that was given a message and never finishes with it keeps it from all
 * others; the next kill would set it free unseen.
 */
final class Consumption {

    /** Twice the broker's transaction timeout (40 s), for which a branch that broke off holds its messages. */
    static final Duration TIME = Duration.ofSeconds(80);

    private Consumption() {}

    /** The queues of which a listener has had the same message since before now, until the time was up. */
    static List<String> stuck(Broker broker) throws InterruptedException {
        Instant now = Instant.now();
        Patience.until(TIME, () -> stuck(broker, now).isEmpty());
        return stuck(broker, now);
    }

    private static List<String> stuck(Broker broker, Instant since) {
        return ApplicationQueues.of(broker).stream()
                .filter(queue -> broker.deliveredSince(queue).stream().anyMatch(since::isAfter))
                .toList();
    }
}
