package io.seckill.challenge;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Instant;

/**
 * That a buyer has proved to be a person, for one purchase in one sale.
 *
 * @param number its challenge's: whoever answers a challenge twice has one token
 */
record PurchaseToken(SaleId sale, BuyerId buyer, Instant expiresAt, long number) {}
