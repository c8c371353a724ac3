package io.seckill.delivery.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIntake;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes the warehouse's word that parcels have left.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record,
 * orders, shipments and event together. Pooled by the container, at most {@code maxSession} at a time: a warehouse packs no
 * faster.
 */
@MessageDriven(
        name = "ShipOrdersListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.SHIPPED_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class ShipOrdersListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    ShipOrdersSubscriber subscriber;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, subscriber.consumer(), subscriber.handlers());
    }
}
