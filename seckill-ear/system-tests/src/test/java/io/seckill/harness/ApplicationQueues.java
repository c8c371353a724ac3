package io.seckill.harness;

import java.util.List;

/** The broker's queues that belong to the application: all but those that programs make to ask the broker something. */
public final class ApplicationQueues {

    /** Here messages wait until an order's time to pay is over: they are not under way before. */
    private static final String CLOSE_ORDERS = "seckill.close-orders";

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

    /** Messages of a queue without those that only wait for their time. */
    public static long underWay(Broker broker, String queue) {
        long later = queue.equals(CLOSE_ORDERS) ? broker.scheduledIn(queue) : 0;
        return Math.max(0, broker.messagesIn(queue) - later);
    }
}
