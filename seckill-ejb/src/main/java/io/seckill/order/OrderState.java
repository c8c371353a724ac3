package io.seckill.order;

import java.util.Map;
import java.util.Set;

/** Where an order stands, and where it may go from there. */
public enum OrderState {
    PLACED,
    CLOSED;

    private static final Map<OrderState, Set<OrderState>> MOVES = Map.of(PLACED, Set.of(CLOSED), CLOSED, Set.of());

    public boolean allows(OrderState next) {
        return MOVES.get(this).contains(next);
    }
}
