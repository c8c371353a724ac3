package io.seckill.notification.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.MessageIntake;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Subscriber: a short message for each placed order.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record
 * and rows together. Pooled by the container, at most {@code maxSession} at a time: what the database can bear beside the
 * desk and the orders.
 */
@MessageDriven(
        name = "SmsListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.ORDER_EVENTS_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = Consumer.SMS_SUBSCRIPTION),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class SmsListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    SmsSubscriber subscriber;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, subscriber.consumer(), subscriber.handlers());
    }
}
