package io.seckill.reward;

import io.seckill.value.Tsids;
import java.time.Duration;
import java.time.Instant;

/**
 * By which coupons are made; a coupon keeps what it was given, whatever the template says later.
 *
 * @param percentOff 1–100
 * @param lifetime from the moment it is given
 */
public record CouponTemplate(int percentOff, Duration lifetime) {

    Coupon coupon(RewardOccasion occasion, RewardOccasion.Item order, Instant now) {
        return new Coupon(
                Tsids.next(), order.order(), occasion.sale(), order.buyer(), percentOff, now, now.plus(lifetime));
    }
}
