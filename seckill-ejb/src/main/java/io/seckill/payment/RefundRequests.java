package io.seckill.payment;

import io.seckill.jdbc.LostRace;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Buyers and operators ask for refunds. Brings no transaction itself. Stateless, thread-safe. */
@ApplicationScoped
public class RefundRequests {

    /** Against one who asks for the same, or ships the order, the second attempt finds it decided. */
    private static final int ATTEMPTS = 3;

    @Inject
    RefundService refunds;

    @Inject
    Refunds stored;

    /**
     * Asks for the money of an order. Safe to call again.
     *
     * @param anew whether a refund that has failed for good may be begun anew
     * @return the order's refund as it is now; empty when the order is not paid for
     */
    public Optional<Refund> request(OrderId order, String actor, boolean anew) {
        LostRace.decideAgain(ATTEMPTS, () -> refunds.request(order, actor, anew));
        return stored.requestedFor(order);
    }
}
