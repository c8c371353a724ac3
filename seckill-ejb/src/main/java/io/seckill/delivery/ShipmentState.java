package io.seckill.delivery;

import java.util.Map;
import java.util.Set;

/** Where a shipment stands, and where it may go from there. */
public enum ShipmentState {
    /** Paid for, but nobody knows where to. */
    WAITING_FOR_ADDRESS,
    /** The warehouse is asked to send it. */
    REQUESTED,
    /** The warehouse has sent it. */
    SHIPPED,
    /** The money goes back before anything was sent. */
    CANCELLED,
    /** The warehouse has sent what was no longer to be sent: somebody has to get it back. */
    SENT_IN_VAIN;

    /** A request under way cannot be called back: the warehouse may answer it after the cancellation. */
    private static final Map<ShipmentState, Set<ShipmentState>> MOVES = Map.of(
            WAITING_FOR_ADDRESS, Set.of(REQUESTED, CANCELLED),
            REQUESTED, Set.of(SHIPPED, CANCELLED, SENT_IN_VAIN),
            SHIPPED, Set.of(),
            CANCELLED, Set.of(SENT_IN_VAIN),
            SENT_IN_VAIN, Set.of());

    public boolean allows(ShipmentState next) {
        return MOVES.get(this).contains(next);
    }

    /** Whether the parcel is out of the warehouse. */
    boolean isSent() {
        return this == SHIPPED || this == SENT_IN_VAIN;
    }
}
