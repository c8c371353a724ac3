package io.seckill.statistics.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.MessageIntake;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.statistics.StatisticsService;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Subscriber: counts what happens in each sale.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record
 * and rows together. Pooled by the container, at most {@code maxSession} at a time.
 */
@MessageDriven(
        name = "StatisticsListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.ORDER_EVENTS_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = Consumer.STATISTICS_SUBSCRIPTION),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class StatisticsListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    StatisticsService statistics;

    @Override
    public void onMessage(Message message) {
        intake.receive(
                message,
                Consumer.STATISTICS,
                new Handler<>(OrdersPlaced.class, statistics::countPlaced),
                moved(OrderState.PAID),
                moved(OrderState.SHIPPED),
                moved(OrderState.REFUNDED),
                moved(OrderState.CLOSED));
    }

    private Handler<OrdersMoved.Item, OrdersMoved> moved(OrderState state) {
        return new Handler<>(OrdersMoved.type(state), OrdersMoved.class, statistics::countMoved);
    }
}
