package io.seckill.delivery.messaging;

import io.seckill.delivery.ShipOrders;
import io.seckill.delivery.ShippingService;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link ShipOrdersListener}. Thread-safe. */
@ApplicationScoped
class ShipOrdersSubscriber implements Subscriber {

    @Inject
    ShippingService shipping;

    @Override
    public Consumer consumer() {
        return Consumer.SHIPPED;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return new Handler<?, ?>[] {new Handler<>(ShipOrders.class, shipping::ship)};
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return ShipOrdersListener.class;
    }
}
