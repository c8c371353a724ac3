package io.seckill.reward.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.MessageIntake;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Subscriber: a coupon for each order, when it earns it, and its return.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record
 * and rows together. Pooled by the container, at most {@code maxSession} at a time: what the database can bear beside the
 * desk and the orders.
 */
@MessageDriven(
        name = "CouponListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.ORDER_EVENTS_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "subscriptionName", propertyValue = Consumer.COUPON_SUBSCRIPTION),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class CouponListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    CouponSubscriber subscriber;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, subscriber.consumer(), subscriber.handlers());
    }
}
