package io.seckill.order.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIntake;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Places the orders of the desk's batches.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record,
 * orders and event together. Pooled by the container, at most {@code maxSession} at a time: more would take the database
 * from the desk, and a batch carries hundreds of orders.
 */
@MessageDriven(
        name = "PlaceOrdersListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.PLACE_ORDERS_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class PlaceOrdersListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    PlaceOrdersSubscriber subscriber;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, subscriber.consumer(), subscriber.handlers());
    }
}
