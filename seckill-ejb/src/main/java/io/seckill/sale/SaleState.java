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
    /** An operator has stopped the selling for a while; its window goes on. */
    PAUSED,
    CLOSED;

    /** A step taken by an operator. */
    public enum Move {
        OPEN,
        PAUSE,
        RESUME,
        CLOSE
    }

    private static final Map<Move, Set<SaleState>> ALLOWED_FROM = Map.of(
            Move.OPEN, EnumSet.of(SCHEDULED),
            Move.PAUSE, EnumSet.of(OPEN, SOLD_OUT),
            Move.RESUME, EnumSet.of(PAUSED),
            Move.CLOSE, EnumSet.of(SCHEDULED, OPEN, SOLD_OUT, PAUSED));

    public boolean allows(Move move) {
        return ALLOWED_FROM.get(move).contains(this);
    }
}
