package io.seckill.order;

import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import io.seckill.sale.SaleTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens to orders. Joins the transaction of its caller (a listener) or brings its own. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class OrderService {

    @Inject
    PurchaseOrders orders;

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
        announce(command, items, now);
        setTheAlarm(command, rows, now);
    }

    /** In the preheat's currency nothing can be paid, and its sales are gone before any time is over. */
    private void setTheAlarm(PlaceOrders command, List<PurchaseOrder> rows, Instant now) {
        if (command.currency().equals(SaleTerms.TESTING.getCurrencyCode())) {
            return;
        }
        CloseUnpaidOrders alarm = new CloseUnpaidOrders(
                MessageIds.next(command.saleId()),
                CloseUnpaidOrders.SCHEMA_VERSION,
                now,
                command.saleId(),
                rows.stream()
                        .map(order -> new CloseUnpaidOrders.Item(order.id()))
                        .toList());
        publisher.send(Channel.CLOSE_ORDERS, alarm, Duration.ofSeconds(command.paymentSeconds()));
    }

    private void announce(PlaceOrders command, List<OrdersPlaced.Item> items, Instant now) {
        OrdersPlaced event = new OrdersPlaced(
                MessageIds.next(command.saleId()),
                OrdersPlaced.SCHEMA_VERSION,
                now,
                command.saleId(),
                command.title(),
                command.currency(),
                items);
        publisher.send(Channel.ORDER_EVENTS, event);
        placed.fire(event);
    }
}
