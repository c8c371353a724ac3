package io.seckill.delivery.messaging;

import io.seckill.delivery.ShipmentService;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link ShipmentListener}. Thread-safe. */
@ApplicationScoped
class ShipmentSubscriber implements Subscriber {

    @Inject
    ShipmentService shipments;

    @Override
    public Consumer consumer() {
        return Consumer.DELIVERY;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return new Handler<?, ?>[] {
            new Handler<>(OrdersMoved.type(OrderState.PAID), OrdersMoved.class, shipments::request),
            new Handler<>(OrdersMoved.type(OrderState.REFUNDING), OrdersMoved.class, shipments::cancel)
        };
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return ShipmentListener.class;
    }
}
