package io.seckill.delivery.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.MessageIntake;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Subscriber: a shipment for each order that is paid, none for one whose money goes back before. It gets nothing else: of the
 * many orders that are placed it is not told.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record,
 * rows and the request to the warehouse together. Pooled by the container, at most {@code maxSession} at a time: what the
 * database can bear beside the desk and the orders.
 */
@MessageDriven(
        name = "ShipmentListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.ORDER_EVENTS_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = Consumer.DELIVERY_SUBSCRIPTION),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = ShipmentListener.SELECTOR),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class ShipmentListener implements MessageListener {

    /** The same text as the filter in {@code broker.xml}. */
    static final String SELECTOR = "JMSType IN ('OrdersPaid','OrdersRefunding')";

    @Inject
    MessageIntake intake;

    @Inject
    ShipmentSubscriber subscriber;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, subscriber.consumer(), subscriber.handlers());
    }
}
