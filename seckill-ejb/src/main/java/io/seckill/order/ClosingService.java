package io.seckill.order;

import io.seckill.sale.SaleLookup;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    OrderMoves moves;

    @Inject
    ReturnedUnits units;

    @Inject
    SaleLookup sales;

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

    /**
     * Closes a buyer's own order if it is unpaid; leaves it alone else.
     *
     * @return whether it was closed
     */
    public boolean cancel(OrderId id, BuyerId buyer) {
        Optional<PurchaseOrder> own =
                orders.find(id).filter(PurchaseOrder::isUnpaid).filter(order -> order.isOf(buyer));
        own.ifPresent(order -> close(order.sale(), List.of(order), ClosingReason.CANCELLED, buyer.value()));
        return own.isPresent();
    }

    /** The orders first: whoever has lost one to somebody else must not give its units back once more. */
    private void close(SaleId sale, List<PurchaseOrder> unpaid, ClosingReason reason, String actor) {
        if (!unpaid.isEmpty()) {
            unpaid.forEach(PurchaseOrder::returnUnits);
            moves.move(sales.terms(sale), unpaid, OrderState.CLOSED, actor, reason.name());
            units.giveBack(sale, unpaid);
        }
    }
}
