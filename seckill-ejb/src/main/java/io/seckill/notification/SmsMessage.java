package io.seckill.notification;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import java.time.Instant;

/** A short message to a buyer about an order, recorded once. */
record SmsMessage(long id, OrderId order, SaleId sale, BuyerId buyer, String body, Instant recordedAt, TraceId trace)
        implements Traced {

    static SmsMessage of(OrdersPlaced event, OrdersPlaced.Item order, Instant now) {
        String body = "Your order " + order.orderId() + ": " + order.quantity() + " x " + event.title() + ", "
                + Money.of(order.amountMinor(), event.currency());
        return new SmsMessage(Tsids.next(), order.orderId(), event.saleId(), order.buyer(), body, now, order.trace());
    }
}
