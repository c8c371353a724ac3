package io.seckill.order;

import io.seckill.jdbc.LostRace;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Cancels a buyer's order and tells what became of it. Brings no transaction itself. Stateless, thread-safe. */
@ApplicationScoped
public class OrderCancellation {

    /** Against one who closes or pays the same order, the second attempt finds it decided. */
    private static final int ATTEMPTS = 3;

    @Inject
    ClosingService closing;

    @Inject
    OrderHistory history;

    /** The order as it is committed now; empty when the buyer has no such order. Safe to call again. */
    public Optional<Order> cancel(OrderId id, BuyerId buyer) {
        LostRace.decideAgain(ATTEMPTS, () -> closing.cancel(id, buyer));
        return history.find(id).filter(order -> order.buyer().equals(buyer));
    }
}
