package io.seckill.order;

import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All orders of a sale, page by page in the order of their tickets, by which the orders' index is sorted. Each page is as committed
 * when it is read. Needs no transaction. Stateless, thread-safe.
 */
@ApplicationScoped
public class OrderExport {

    /** Orders of a page: with all their steps some hundred kilobytes. */
    public static final int PAGE = 1_000;

    @Inject
    PurchaseOrders orders;

    @Inject
    OrderSteps steps;

    /** @param behind the ticket behind which the page begins; empty for the first page */
    public List<Order> page(SaleId sale, Optional<TicketId> behind) {
        return orders.ofSale(sale, behind, PAGE);
    }

    /** All steps of the orders of a page, those of an order together, the first one that it was placed. */
    public List<OrderStep> steps(List<Order> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<OrderId, List<OrderStep>> later = steps
                .of(page.stream().map(Order::id).toList())
                .stream()
                .collect(Collectors.groupingBy(OrderStep::order));
        List<OrderStep> all = new ArrayList<>();
        for (Order order : page) {
            all.add(order.placed());
            all.addAll(later.getOrDefault(order.id(), List.of()));
        }
        return all;
    }
}
