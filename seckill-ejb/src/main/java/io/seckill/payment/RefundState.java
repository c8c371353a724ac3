package io.seckill.payment;

import java.util.Map;
import java.util.Set;

/** Where a refund stands, and where it may go from there. */
public enum RefundState {
    /** The provider is asked until it has done it. */
    REQUESTED,
    /** The provider was asked often enough: an operator has to look, and may have it asked again. */
    FAILED,
    REFUNDED;

    private static final Map<RefundState, Set<RefundState>> MOVES = Map.of(
            REQUESTED, Set.of(REFUNDED, FAILED),
            FAILED, Set.of(REQUESTED, REFUNDED),
            REFUNDED, Set.of());

    public boolean allows(RefundState next) {
        return MOVES.get(this).contains(next);
    }
}
