package io.seckill.order.messaging;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import io.seckill.order.OrderService;
import io.seckill.order.PlaceOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link PlaceOrdersListener}. Thread-safe. */
@ApplicationScoped
class PlaceOrdersSubscriber implements Subscriber {

    @Inject
    OrderService orders;

    @Override
    public Consumer consumer() {
        return Consumer.ORDERS;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return new Handler<?, ?>[] {new Handler<>(PlaceOrders.class, orders::place)};
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return PlaceOrdersListener.class;
    }
}
