package io.seckill.order;

import io.seckill.correlation.Correlation;
import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import io.seckill.sale.SaleTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Takes orders of one sale from state to state and tells it everybody: the rows under their versions, a step in each order's
 * timeline, one event message, and this node when it is committed. All or none; its caller brings the transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OrderMoves {

    private static final Logger LOG = System.getLogger(OrderMoves.class.getName());

    @Inject
    PurchaseOrders orders;

    @Inject
    OrderSteps steps;

    @Inject
    Publisher publisher;

    @Inject
    Event<OrdersMoved> moves;

    @Inject
    Clock clock;

    /**
     * @param actor who wants it: a buyer, an operator, or {@link OrderStep#SYSTEM}
     * @param reason in one word, why
     * @throws IllegalStateException when the state of one of them does not allow it
     * @throws jakarta.persistence.OptimisticLockException when somebody else has changed one of them
     */
    void move(SaleTerms sale, List<PurchaseOrder> some, OrderState next, String actor, String reason) {
        Instant now = clock.instant();
        some.forEach(order -> order.moveTo(next));
        orders.flush();
        Correlation.debug(LOG, some, order -> "order " + order.id() + " is " + next + ": " + reason);
        steps.add(some.stream().map(order -> order.step(now, actor, reason)).toList());
        OrdersMoved event = new OrdersMoved(
                MessageIds.next(sale.saleId()),
                OrdersMoved.SCHEMA_VERSION,
                now,
                sale.saleId(),
                sale.title(),
                sale.price().currency().getCurrencyCode(),
                sale.rules().rewardsOn(),
                sale.rules().redPacketBudgetMinor(),
                next,
                reason,
                some.stream().map(PurchaseOrder::moved).toList());
        publisher.send(Channel.ORDER_EVENTS, event);
        moves.fire(event);
    }
}
