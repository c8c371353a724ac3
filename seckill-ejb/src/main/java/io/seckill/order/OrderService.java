package io.seckill.order;

import io.seckill.correlation.Correlation;
import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import io.seckill.sale.RefundedUnits;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleRules;
import io.seckill.sale.SaleTerms;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to orders. Joins the transaction of its caller (a listener) or brings its own. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class OrderService {

    private static final Logger LOG = System.getLogger(OrderService.class.getName());

    @Inject
    PurchaseOrders orders;

    @Inject
    OrderMoves moves;

    @Inject
    OrderSteps steps;

    @Inject
    ReturnedUnits units;

    @Inject
    SaleLookup sales;

    @Inject
    Publisher publisher;

    @Inject
    Event<OrdersPlaced> placed;

    @Inject
    Clock clock;

    /**
     * Places an order for each ticket, tells the subscribers by one event message, and leaves a message at the broker that comes when
     * the time to pay is over. All or none: a ticket that has its
     * order already breaks the batch, since the inbox should have kept the message out.
     */
    public void place(PlaceOrders command) {
        Instant now = clock.instant();
        List<PurchaseOrder> rows = new ArrayList<>();
        List<OrdersPlaced.Item> items = new ArrayList<>();
        for (PlaceOrders.Item item : command.items()) {
            PurchaseOrder order = new PurchaseOrder(command, item, now);
            rows.add(order);
            items.add(order.placedFor(item));
        }
        orders.add(rows);
        Correlation.debug(LOG, items, item -> "order " + item.orderId() + " is placed for ticket " + item.ticketId());
        announce(command, items, now);
        setTheAlarm(command, rows, now);
    }

    /** @return whether it could be paid for: it was placed, and neither paid nor closed */
    public boolean pay(OrderId id, String actor, String reason) {
        return move(id, OrderState.PAID, actor, reason);
    }

    /** @return whether it could be shipped: it was paid for, and nobody had asked for the money back */
    public boolean ship(OrderId id, String actor, String reason) {
        return move(id, OrderState.SHIPPED, actor, reason);
    }

    /** @return whether the money may be given back: it was paid for, and nobody had asked before */
    public boolean beginRefund(OrderId id, String actor, String reason) {
        return move(id, OrderState.REFUNDING, actor, reason);
    }

    /**
     * The money is back with the buyer. The units go back on sale if the sale's rule is so and the warehouse has them still.
     *
     * @return whether it was being refunded
     */
    public boolean refund(OrderId id, String actor, String reason) {
        List<PurchaseOrder> returned =
                orders.find(id).filter(order -> order.allows(OrderState.REFUNDED) && isOnSaleAgain(order)).stream()
                        .toList();
        returned.forEach(PurchaseOrder::returnUnits);
        boolean refunded = move(id, OrderState.REFUNDED, actor, reason);
        returned.forEach(order -> units.giveBack(order.sale(), List.of(order)));
        return refunded;
    }

    private boolean isOnSaleAgain(PurchaseOrder order) {
        return sales.terms(order.sale()).rules().refundedUnits() == RefundedUnits.ON_SALE
                && !steps.hasComeTo(order.id(), OrderState.SHIPPED);
    }

    private boolean move(OrderId id, OrderState next, String actor, String reason) {
        Optional<PurchaseOrder> movable = orders.find(id).filter(order -> order.allows(next));
        movable.ifPresent(order -> moves.move(sales.terms(order.sale()), List.of(order), next, actor, reason));
        return movable.isPresent();
    }

    /** In the preheat's currency nothing can be paid, and its sales are gone before any time is over. */
    private void setTheAlarm(PlaceOrders command, List<PurchaseOrder> rows, Instant now) {
        if (command.currency().equals(SaleTerms.TESTING.getCurrencyCode())) {
            return;
        }
        CloseUnpaidOrders alarm = CloseUnpaidOrders.of(
                command.saleId(), rows.stream().map(PurchaseOrder::id).toList(), now);
        publisher.send(Channel.CLOSE_ORDERS, alarm, Duration.ofSeconds(command.paymentSeconds()));
    }

    private void announce(PlaceOrders command, List<OrdersPlaced.Item> items, Instant now) {
        SaleRules rules = sales.terms(command.saleId()).rules();
        OrdersPlaced event = new OrdersPlaced(
                MessageIds.next(command.saleId()),
                OrdersPlaced.SCHEMA_VERSION,
                now,
                command.saleId(),
                command.title(),
                command.currency(),
                rules.rewardsOn(),
                rules.redPacketBudgetMinor(),
                items);
        publisher.send(Channel.ORDER_EVENTS, event);
        placed.fire(event);
    }
}
