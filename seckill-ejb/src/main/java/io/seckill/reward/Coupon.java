package io.seckill.reward;

import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import java.time.Instant;

/** A discount for a later purchase, given once for an order. */
record Coupon(long id, OrderId order, SaleId sale, BuyerId buyer, int percentOff, Instant issuedAt, Instant expiresAt) {

    static Coupon of(SaleId sale, OrdersPlaced.Item order, RewardSettings settings, Instant now) {
        return new Coupon(
                Tsids.next(),
                order.orderId(),
                sale,
                order.buyer(),
                settings.couponPercentOff(),
                now,
                now.plus(settings.couponLifetime()));
    }
}
