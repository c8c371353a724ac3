package io.seckill.reward.messaging;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import io.seckill.reward.RewardService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** The work of {@link CouponListener}. Thread-safe. */
@ApplicationScoped
class CouponSubscriber implements Subscriber {

    @Inject
    RewardService rewards;

    @Override
    public Consumer consumer() {
        return Consumer.COUPON;
    }

    @Override
    public Handler<?, ?>[] handlers() {
        return RewardEvents.to(rewards::coupons);
    }

    @Override
    public Class<? extends MessageListener> listener() {
        return CouponListener.class;
    }
}
