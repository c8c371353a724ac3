package io.seckill.harness;

import java.util.List;

/** The broker's queues that belong to the application: all but those that programs make to ask the broker something. */
public final class ApplicationQueues {

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
                .mapToLong(broker::messagesIn)
                .sum();
    }
}
