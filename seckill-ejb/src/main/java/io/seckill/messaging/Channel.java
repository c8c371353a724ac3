package io.seckill.messaging;

/** The application's addresses at the broker ({@code config/artemis/broker.xml} defines the same). */
public enum Channel {
    PLACE_ORDERS(Channel.PLACE_ORDERS_QUEUE),
    ORDER_EVENTS(Channel.ORDER_EVENTS_TOPIC);

    public static final String PLACE_ORDERS_QUEUE = "seckill.place-orders";
    public static final String ORDER_EVENTS_TOPIC = "seckill.order-events";

    private final String address;

    Channel(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }
}
