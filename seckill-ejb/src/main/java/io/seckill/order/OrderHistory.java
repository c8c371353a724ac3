package io.seckill.order;

import io.seckill.correlation.TraceId;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads orders, as committed; needs no transaction. Stateless, thread-safe. */
@ApplicationScoped
public class OrderHistory {

    @Inject
    PurchaseOrders orders;

    @Inject
    OrderSteps steps;

    public Optional<Order> find(OrderId id) {
        return orders.find(id).map(PurchaseOrder::order);
    }

    /** Of the purchase that an order belongs to; empty when there is no such order. */
    public Optional<TraceId> trace(OrderId id) {
        return orders.find(id).map(PurchaseOrder::trace);
    }

    /** All steps of an order, the first one that it was placed. */
    public List<OrderStep> timeline(Order order) {
        List<OrderStep> timeline = new ArrayList<>();
        timeline.add(order.placed());
        timeline.addAll(steps.of(order.id()));
        return timeline;
    }

    /**
     * A buyer's orders, newest first.
     *
     * @param behind the order behind which the page begins; empty for the first page
     * @param limit at least 1
     */
    public OrderPage of(BuyerId buyer, Optional<OrderId> behind, int limit) {
        return OrderPage.of(
                orders.ofBuyer(buyer, behind, limit + 1).stream()
                        .map(PurchaseOrder::order)
                        .toList(),
                limit);
    }
}
