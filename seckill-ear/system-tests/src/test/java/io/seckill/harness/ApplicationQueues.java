package io.seckill.harness;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The broker's queues that belong to the application: all but those that programs make to ask the broker something. */
public final class ApplicationQueues {

    /** Here messages wait for their time, of a deadline or of another attempt: they are not under way before. */
    private static final Set<String> LATER = Set.of("seckill.close-orders", "seckill.refunds");

    private static final int LOOKS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private ApplicationQueues() {}

    public static List<String> of(Broker broker) {
        return broker.queueNames().stream()
                .filter(queue -> queue.startsWith("seckill"))
                .toList();
    }

    /** The places where messages end that nobody carried out. */
    public static boolean isTheEnd(String queue) {
        return queue.equals("seckill.dead-letters") || queue.equals("seckill.expired");
    }

    /** Messages that are still to be consumed. */
    public static long inFlight(Broker broker) {
        return of(broker).stream()
                .filter(queue -> !isTheEnd(queue))
                .mapToLong(queue -> underWay(broker, queue))
                .sum();
    }

    /** Messages of a queue that stay there: a probe passes within milliseconds, or seconds on a machine that stalls. */
    public static long staying(Broker broker, String queue) {
        long least = underWay(broker, queue);
        for (int look = 0; least > 0 && look < LOOKS; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            least = Math.min(least, underWay(broker, queue));
        }
        return least;
    }

    /** Messages of a queue without those that only wait for their time. */
    public static long underWay(Broker broker, String queue) {
        long later = LATER.contains(queue) ? broker.scheduledIn(queue) : 0;
        return Math.max(0, broker.messagesIn(queue) - later);
    }
}
