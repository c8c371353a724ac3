package io.seckill.messaging;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Topic;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who reads messages. The name is the consumer's key in the inbox; the queue is where its messages wait: the queue
 * itself, or a topic's durable subscription of the same name.
 */
public enum Consumer {
    REQUESTS("requests", Channel.PURCHASE_REQUESTS, Channel.PURCHASE_REQUESTS_QUEUE),
    ORDERS("orders", Channel.PLACE_ORDERS, Channel.PLACE_ORDERS_QUEUE),
    CLOSING("closing", Channel.CLOSE_ORDERS, Channel.CLOSE_ORDERS_QUEUE),
    REFUNDS("refunds", Channel.REFUNDS, Channel.REFUNDS_QUEUE),
    CREDIT("credit", Channel.ORDER_EVENTS, Consumer.CREDIT_SUBSCRIPTION),
    COUPON("coupon", Channel.ORDER_EVENTS, Consumer.COUPON_SUBSCRIPTION),
    RED_PACKET("red-packet", Channel.ORDER_EVENTS, Consumer.RED_PACKET_SUBSCRIPTION),
    SMS("sms", Channel.ORDER_EVENTS, Consumer.SMS_SUBSCRIPTION),
    DELIVERY("delivery", Channel.ORDER_EVENTS, Consumer.DELIVERY_SUBSCRIPTION),
    SHIPPED("shipped", Channel.SHIPPED, Channel.SHIPPED_QUEUE),
    STATISTICS("statistics", Channel.ORDER_EVENTS, Consumer.STATISTICS_SUBSCRIPTION);

    public static final String CREDIT_SUBSCRIPTION = "seckill-credit";
    public static final String COUPON_SUBSCRIPTION = "seckill-coupon";
    public static final String RED_PACKET_SUBSCRIPTION = "seckill-red-packet";
    public static final String SMS_SUBSCRIPTION = "seckill-sms";
    public static final String DELIVERY_SUBSCRIPTION = "seckill-delivery";
    public static final String STATISTICS_SUBSCRIPTION = "seckill-statistics";

    private final String key;
    private final Channel channel;
    private final String queue;

    Consumer(String key, Channel channel, String queue) {
        this.key = key;
        this.channel = channel;
        this.queue = queue;
    }

    /** As short as its queue's name is long. */
    public String key() {
        return key;
    }

    Channel channel() {
        return channel;
    }

    /**
     * Reads its queue beside its listener.
     *
     * @param selector the listener's, to the letter; {@code null} for none
     */
    JMSConsumer attach(JMSContext context, String selector) {
        return channel.destination(context) instanceof Topic topic
                ? context.createSharedDurableConsumer(topic, queue, selector)
                : context.createConsumer(channel.destination(context), selector);
    }

    /** Whether its messages wait for a time of their own: until then they are not under way. */
    boolean waitsForItsTime() {
        return this == CLOSING || this == REFUNDS;
    }

    /** The queue's name at the broker. */
    public String queue() {
        return queue;
    }

    /** Whose messages wait in this queue; empty when the application reads none of it. */
    public static Optional<Consumer> of(String queue) {
        return Arrays.stream(values())
                .filter(consumer -> consumer.queue.equals(queue))
                .findFirst();
    }

    static Consumer ofKey(String key) {
        return Arrays.stream(values())
                .filter(consumer -> consumer.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no consumer " + key));
    }
}
