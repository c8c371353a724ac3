package io.seckill.order;

import java.util.Map;
import java.util.Set;

/** Where an order stands, and where it may go from there. */
public enum OrderState {
    PLACED,
    PAID,
    SHIPPED,
    REFUNDING,
    REFUNDED,
    CLOSED;

    /** Money goes back for what was sent, too: a shipped order can be returned. */
    private static final Map<OrderState, Set<OrderState>> MOVES = Map.of(
            PLACED, Set.of(PAID, CLOSED),
            PAID, Set.of(SHIPPED, REFUNDING),
            SHIPPED, Set.of(REFUNDING),
            REFUNDING, Set.of(REFUNDED),
            REFUNDED, Set.of(),
            CLOSED, Set.of());

    public boolean allows(OrderState next) {
        return MOVES.get(this).contains(next);
    }
}
