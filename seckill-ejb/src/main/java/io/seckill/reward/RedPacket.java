package io.seckill.reward;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;

/**
 * What was drawn for an order, once.
 *
 * @param amountMinor in minor units of the currency; 0 when nothing was left, or when the order had lost its rewards before
 * @param units of the budget's that it took; 0 when the order had lost its rewards before
 */
record RedPacket(
        OrderId order, SaleId sale, BuyerId buyer, long amountMinor, String currency, int units, Instant drawnAt) {}
