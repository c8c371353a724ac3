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
        for (int attempt = 1; !isTried(id, buyer, attempt); attempt++) {
            // Lost against somebody else: look again.
        }
        return history.find(id).filter(order -> order.buyer().equals(buyer));
    }

    private boolean isTried(OrderId id, BuyerId buyer, int attempt) {
        try {
            closing.cancel(id, buyer);
            return true;
        } catch (RuntimeException e) {
            if (attempt >= ATTEMPTS || !LostRace.isCauseOf(e)) {
                throw e;
            }
            return false;
        }
    }
}
