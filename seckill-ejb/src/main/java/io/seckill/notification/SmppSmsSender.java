package io.seckill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;

/** The sender over SMPP: a row beside each message says that it is to be sent, {@link SmsDispatch} sends it. */
@ApplicationScoped
@Typed(SmppSmsSender.class)
public class SmppSmsSender implements SmsSender {

    @Inject
    SmsDeliveries deliveries;

    @Inject
    SmsDispatch dispatch;

    @Inject
    SmsSettings settings;

    @Override
    public void remember(List<SmsMessage> messages) {
        deliveries.add(messages, settings.lifetime());
    }

    @Override
    public void send(List<SmsMessage> messages) {
        dispatch.wake();
    }
}
