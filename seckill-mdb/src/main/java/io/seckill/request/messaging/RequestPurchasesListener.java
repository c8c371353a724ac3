package io.seckill.request.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIntake;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Decides the requests of sales that queue first.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record,
 * stock, reservations, orders, verdicts and event together. Pooled by the container, at most {@code maxSession} at a time: however many
 * ask, the database sees no more of them.
 */
@MessageDriven(
        name = "RequestPurchasesListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.PURCHASE_REQUESTS_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class RequestPurchasesListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    RequestPurchasesSubscriber subscriber;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, subscriber.consumer(), subscriber.handlers());
    }
}
