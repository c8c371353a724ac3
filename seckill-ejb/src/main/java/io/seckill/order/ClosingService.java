package io.seckill.order;

import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import io.seckill.stock.StockChanged;
import io.seckill.stock.StockLevel;
import io.seckill.stock.StockSegment;
import io.seckill.stock.StockSegments;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Closes orders that are not paid for: the order, the units that go back to their segment, and the event for the subscribers,
 * in one transaction. The order's version decides every race; whoever loses finds the order in its new state. Joins the
 * transaction of its caller (a listener) or brings its own. Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class ClosingService {

    @Inject
    PurchaseOrders orders;

    @Inject
    OrderSteps steps;

    @Inject
    StockSegments segments;

    @Inject
    Publisher publisher;

    @Inject
    Event<OrdersClosed> closed;

    @Inject
    Event<StockChanged> stockChanges;

    @Inject
    Clock clock;

    /**
     * The message is the alarm clock, the rows are the judge: an order that has left its first state is left alone.
     *
     * @throws IllegalStateException when a row cannot be seen yet, or its time is not over by this node's clock: the message
     *     comes again
     */
    public void closeUnpaid(CloseUnpaidOrders command) {
        Instant now = clock.instant();
        List<PurchaseOrder> named = orders.of(
                command.items().stream().map(CloseUnpaidOrders.Item::orderId).toList());
        if (named.size() < command.items().size()) {
            throw new IllegalStateException("some of these orders cannot be seen yet");
        }
        List<PurchaseOrder> unpaid =
                named.stream().filter(PurchaseOrder::isUnpaid).toList();
        if (unpaid.stream().anyMatch(order -> !order.isOverdue(now))) {
            throw new IllegalStateException("some of these orders still have time");
        }
        close(command.saleId(), unpaid, ClosingReason.UNPAID, OrderStep.SYSTEM);
    }

    /** Closes a buyer's own order if it is unpaid; leaves it alone else. */
    public void cancel(OrderId id, BuyerId buyer) {
        Optional<PurchaseOrder> own =
                orders.find(id).filter(PurchaseOrder::isUnpaid).filter(order -> order.isOf(buyer));
        own.ifPresent(order -> close(order.sale(), List.of(order), ClosingReason.CANCELLED, buyer.value()));
    }

    private void close(SaleId sale, List<PurchaseOrder> unpaid, ClosingReason reason, String actor) {
        if (unpaid.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<StockSegment> stock = giveBack(sale, unpaid);
        unpaid.forEach(PurchaseOrder::close);
        segments.flush();
        steps.add(unpaid.stream()
                .map(order -> order.step(now, actor, reason.name()))
                .toList());
        announce(sale, unpaid, reason, now);
        stockChanges.fire(new StockChanged(sale, StockLevel.of(stock)));
    }

    /** The versions are raised first: purchases under way wait or are decided again, and this one cannot lose against them. */
    private List<StockSegment> giveBack(SaleId sale, List<PurchaseOrder> unpaid) {
        segments.interrupt(sale);
        List<StockSegment> stock = segments.of(sale);
        Map<Integer, StockSegment> byNumber =
                stock.stream().collect(Collectors.toMap(StockSegment::segment, Function.identity()));
        unpaid.forEach(order -> byNumber.get(order.segment()).giveBack(order.quantity()));
        return stock;
    }

    private void announce(SaleId sale, List<PurchaseOrder> unpaid, ClosingReason reason, Instant now) {
        OrdersClosed event = new OrdersClosed(
                MessageIds.next(sale),
                OrdersClosed.SCHEMA_VERSION,
                now,
                sale,
                unpaid.get(0).currency(),
                reason,
                unpaid.stream().map(PurchaseOrder::closed).toList());
        publisher.send(Channel.ORDER_EVENTS, event);
        closed.fire(event);
    }
}
