package io.seckill.order;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.value.BuyerId;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;

/**
 * An order, as committed. Immutable.
 *
 * @param payUntil the instant until which it waits for its payment
 * @param trace of the purchase
 */
public record Order(
        OrderId id,
        TicketId ticket,
        SaleId sale,
        BuyerId buyer,
        int quantity,
        Money amount,
        OrderState state,
        Instant placedAt,
        Instant payUntil,
        TraceId trace)
        implements Traced {

    /** Its first step. */
    OrderStep placed() {
        return new OrderStep(id, sale, OrderState.PLACED, placedAt, buyer.value(), "PURCHASE");
    }
}
