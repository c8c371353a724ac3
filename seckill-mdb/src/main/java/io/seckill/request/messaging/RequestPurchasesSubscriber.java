package io.seckill.request.messaging;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import io.seckill.request.RequestPurchases;
import io.seckill.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link RequestPurchasesListener}. Thread-safe. */
@ApplicationScoped
class RequestPurchasesSubscriber implements Subscriber {

    @Inject
    RequestService requests;

    @Override
    public Consumer consumer() {
        return Consumer.REQUESTS;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return new Handler<?, ?>[] {new Handler<>(RequestPurchases.class, requests::decide)};
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return RequestPurchasesListener.class;
    }
}
