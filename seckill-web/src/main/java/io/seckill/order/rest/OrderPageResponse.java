package io.seckill.order.rest;

import io.seckill.order.OrderPage;
import io.seckill.value.OrderId;
import java.util.List;
import java.util.Optional;

/** A page of orders; {@code next} is the cursor of the next page, and absent on the last. */
public record OrderPageResponse(List<OrderResponse> orders, Optional<OrderId> next) {

    static OrderPageResponse of(OrderPage page) {
        return new OrderPageResponse(
                page.orders().stream().map(OrderResponse::of).toList(), page.next());
    }
}
