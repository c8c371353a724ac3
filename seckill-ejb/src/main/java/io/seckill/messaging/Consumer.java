package io.seckill.messaging;

import jakarta.jms.Destination;
import jakarta.jms.JMSContext;

/**
 * Who reads messages. The name is the consumer's key in the inbox; the queue is where its messages wait: the queue
 * itself, or a topic's durable subscription of the same name.
 */
public enum Consumer {
    ORDERS("orders", Channel.PLACE_ORDERS_QUEUE, Channel.PLACE_ORDERS_QUEUE),
    CREDIT("credit", Channel.ORDER_EVENTS_TOPIC, Consumer.CREDIT_SUBSCRIPTION),
    COUPON("coupon", Channel.ORDER_EVENTS_TOPIC, Consumer.COUPON_SUBSCRIPTION),
    SMS("sms", Channel.ORDER_EVENTS_TOPIC, Consumer.SMS_SUBSCRIPTION);

    public static final String CREDIT_SUBSCRIPTION = "seckill-credit";
    public static final String COUPON_SUBSCRIPTION = "seckill-coupon";
    public static final String SMS_SUBSCRIPTION = "seckill-sms";

    private final String key;
    private final String address;
    private final String queue;

    Consumer(String key, String address, String queue) {
        this.key = key;
        this.address = address;
        this.queue = queue;
    }

    String key() {
        return key;
    }

    /** The queue's name at the broker. */
    public String queue() {
        return queue;
    }

    /**
     * A destination that reaches this consumer and no other subscriber: the broker's fully qualified queue name,
     * {@code address::queue} (Artemis user manual, "Fully Qualified Queue Names"). It keeps the kind of its address.
     */
    Destination ownDestination(JMSContext context) {
        String name = address + "::" + queue;
        return address.equals(queue) ? context.createQueue(name) : context.createTopic(name);
    }
}
