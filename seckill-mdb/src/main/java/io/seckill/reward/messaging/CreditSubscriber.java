package io.seckill.reward.messaging;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import io.seckill.reward.RewardService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link CreditListener}. Thread-safe. */
@ApplicationScoped
class CreditSubscriber implements Subscriber {

    @Inject
    RewardService rewards;

    @Override
    public Consumer consumer() {
        return Consumer.CREDIT;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return RewardEvents.to(rewards::credit);
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return CreditListener.class;
    }
}
