package io.seckill.reward;

import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import java.time.Instant;

/** Points entered for an order, once for each reason; the balance of an account is the sum of its entries. */
record CreditEntry(long id, OrderId order, SaleId sale, BuyerId buyer, Reason reason, long points, Instant enteredAt) {

    /** Why points were entered. */
    enum Reason {
        ORDER_PLACED,
        ORDER_CLOSED
    }

    static CreditEntry of(SaleId sale, OrdersPlaced.Item order, Instant now) {
        long points = CreditPolicy.points(order.amountMinor());
        return new CreditEntry(Tsids.next(), order.orderId(), sale, order.buyer(), Reason.ORDER_PLACED, points, now);
    }

    /** What the order earned, taken back. */
    static CreditEntry of(SaleId sale, OrdersMoved.Item order, Instant now) {
        long points = -CreditPolicy.points(order.amountMinor());
        return new CreditEntry(Tsids.next(), order.orderId(), sale, order.buyer(), Reason.ORDER_CLOSED, points, now);
    }
}
