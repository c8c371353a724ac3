package io.seckill.sale;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a sale stands. Time and stock move it along ({@link SaleTerms#stateAt}); {@link Move} lists what an operator may
 * do and from where.
 */
public enum SaleState {
    SCHEDULED,
    OPEN,
    SOLD_OUT,
    CLOSED;

    /** A step taken by an operator. */
    public enum Move {
        OPEN,
        CLOSE
    }

    private static final Map<Move, Set<SaleState>> ALLOWED_FROM =
            Map.of(Move.OPEN, EnumSet.of(SCHEDULED), Move.CLOSE, EnumSet.of(SCHEDULED, OPEN, SOLD_OUT));

    public boolean allows(Move move) {
        return ALLOWED_FROM.get(move).contains(this);
    }
}
