package io.seckill.order;

import io.seckill.value.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * Some of a buyer's orders, newest first.
 *
 * @param next the order behind which the next page begins; empty when this is the last page
 */
public record OrderPage(List<Order> orders, Optional<OrderId> next) {

    /** @param found the orders of the page and one more, if there is one more */
    static OrderPage of(List<Order> found, int limit) {
        if (found.size() <= limit) {
            return new OrderPage(found, Optional.empty());
        }
        List<Order> page = found.subList(0, limit);
        return new OrderPage(page, Optional.of(page.get(limit - 1).id()));
    }
}
