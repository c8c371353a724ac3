package io.seckill.reward.rest;

import io.seckill.reward.OwnCoupon;
import io.seckill.value.OrderId;
import java.time.Instant;

/** A coupon as its buyer sees it. */
public record CouponResponse(
        OrderId orderId, int percentOff, Instant issuedAt, Instant expiresAt, OwnCoupon.State state) {

    static CouponResponse of(OwnCoupon coupon) {
        return new CouponResponse(
                coupon.order(), coupon.percentOff(), coupon.issuedAt(), coupon.expiresAt(), coupon.state());
    }
}
