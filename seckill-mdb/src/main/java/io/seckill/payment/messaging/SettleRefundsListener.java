package io.seckill.payment.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.MessageIntake;
import io.seckill.payment.RecordRefunds;
import io.seckill.payment.RefundCalls;
import io.seckill.payment.RefundService;
import io.seckill.payment.SettleRefunds;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Counts attempts at refunds, whereupon the provider is called, and records what it said.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record,
 * refunds and the next attempts together. Pooled by the container, at most {@code maxSession} at a time: refunds are few.
 */
@MessageDriven(
        name = "SettleRefundsListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.REFUNDS_QUEUE),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class SettleRefundsListener implements MessageListener {

    @Inject
    MessageIntake intake;

    @Inject
    RefundCalls calls;

    @Inject
    RefundService refunds;

    @Override
    public void onMessage(Message message) {
        intake.receive(
                message,
                Consumer.REFUNDS,
                new Handler<>(SettleRefunds.class, calls::begin),
                new Handler<>(RecordRefunds.class, refunds::record));
    }
}
