package io.seckill.order;

import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;

/**
 * An order has come to a state. An order comes to each state once at most.
 *
 * @param actor who brought it there: a buyer, or {@link #SYSTEM}
 */
public record OrderStep(OrderId order, SaleId sale, OrderState state, Instant at, String actor, String reason) {

    /** The application itself, when a time is over. */
    public static final String SYSTEM = "system";
}
