package io.seckill.reward;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;

/** A discount for a later purchase, given once for an order. It is good until the instant at which it expires. */
record Coupon(
        long id, OrderId order, SaleId sale, BuyerId buyer, int percentOff, Instant issuedAt, Instant expiresAt) {}
