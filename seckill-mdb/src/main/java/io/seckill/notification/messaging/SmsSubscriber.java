package io.seckill.notification.messaging;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import io.seckill.notification.NotificationService;
import io.seckill.order.OrdersPlaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link SmsListener}. Thread-safe. */
@ApplicationScoped
class SmsSubscriber implements Subscriber {

    @Inject
    NotificationService notifications;

    @Override
    public Consumer consumer() {
        return Consumer.SMS;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return new Handler<?, ?>[] {new Handler<>(OrdersPlaced.class, notifications::tellOrdersPlaced)};
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return SmsListener.class;
    }
}
