package io.seckill.messaging;

import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import java.util.function.BiFunction;

/** The application's addresses at the broker ({@code config/artemis/broker.xml} defines the same). */
public enum Channel {
    PURCHASE_REQUESTS(Channel.PURCHASE_REQUESTS_QUEUE, JMSContext::createQueue),
    PLACE_ORDERS(Channel.PLACE_ORDERS_QUEUE, JMSContext::createQueue),
    CLOSE_ORDERS(Channel.CLOSE_ORDERS_QUEUE, JMSContext::createQueue),
    REFUNDS(Channel.REFUNDS_QUEUE, JMSContext::createQueue),
    WAREHOUSE(Channel.WAREHOUSE_QUEUE, JMSContext::createQueue),
    SHIPPED(Channel.SHIPPED_QUEUE, JMSContext::createQueue),
    ORDER_EVENTS(Channel.ORDER_EVENTS_TOPIC, JMSContext::createTopic),
    STOCK_NEWS(Channel.STOCK_NEWS_TOPIC, JMSContext::createTopic);

    public static final String PURCHASE_REQUESTS_QUEUE = "seckill.purchase-requests";
    public static final String PLACE_ORDERS_QUEUE = "seckill.place-orders";
    public static final String CLOSE_ORDERS_QUEUE = "seckill.close-orders";
    public static final String REFUNDS_QUEUE = "seckill.refunds";
    public static final String WAREHOUSE_QUEUE = "seckill.warehouse";
    public static final String SHIPPED_QUEUE = "seckill.shipped";
    public static final String ORDER_EVENTS_TOPIC = "seckill.order-events";
    public static final String STOCK_NEWS_TOPIC = "seckill.stock-news";

    private final String address;
    private final BiFunction<JMSContext, String, Destination> kind;

    Channel(String address, BiFunction<JMSContext, String, Destination> kind) {
        this.address = address;
        this.kind = kind;
    }

    Destination destination(JMSContext context) {
        return kind.apply(context, address);
    }
}
