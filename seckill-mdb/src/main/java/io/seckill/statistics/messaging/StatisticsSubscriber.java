package io.seckill.statistics.messaging;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.statistics.StatisticsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link StatisticsListener}. Thread-safe. */
@ApplicationScoped
class StatisticsSubscriber implements Subscriber {

    @Inject
    StatisticsService statistics;

    @Override
    public Consumer consumer() {
        return Consumer.STATISTICS;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return new Handler<?, ?>[] {
            new Handler<>(OrdersPlaced.class, statistics::countPlaced),
            moved(OrderState.PAID),
            moved(OrderState.SHIPPED),
            moved(OrderState.REFUNDED),
            moved(OrderState.CLOSED)
        };
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return StatisticsListener.class;
    }

    private Handler<OrdersMoved.Item, OrdersMoved> moved(OrderState state) {
        return new Handler<>(OrdersMoved.type(state), OrdersMoved.class, statistics::countMoved);
    }
}
