package io.seckill.reward;

import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import java.time.Instant;

/** Points entered for an order, once; the balance of an account is the sum of its entries. */
record CreditEntry(long id, OrderId order, SaleId sale, BuyerId buyer, long points, Instant enteredAt) {

    static CreditEntry of(SaleId sale, OrdersPlaced.Item order, Instant now) {
        long points = CreditPolicy.points(order.amountMinor());
        return new CreditEntry(Tsids.next(), order.orderId(), sale, order.buyer(), points, now);
    }
}
