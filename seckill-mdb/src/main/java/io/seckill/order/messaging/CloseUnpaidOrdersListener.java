package io.seckill.order.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.MessageIntake;
import io.seckill.order.CloseUnpaidOrders;
import io.seckill.order.ClosingService;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Closes orders whose time to pay is over.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record,
 * orders, units and event together. Pooled by the container, at most {@code maxSession} at a time: each of them makes the
 * purchases of the sale that are under way begin again.
 */
@MessageDriven(
        name = "CloseUnpaidOrdersListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.CLOSE_ORDERS_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class CloseUnpaidOrdersListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    ClosingService closing;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, Consumer.CLOSING, new Handler<>(CloseUnpaidOrders.class, closing::closeUnpaid));
    }
}
