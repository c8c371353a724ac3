package io.seckill.killpoint;

/** A moment in the course of one purchase; the rules of {@code kill-points.btm} know it by its name. */
enum KillPoint {
    BEFORE_FLUSH("desk-before-flush", false),
    AFTER_FLUSH("desk-after-flush", false),
    AFTER_SEND("desk-after-send", false),
    BETWEEN_PREPARES("desk-prepare-2", false),
    DECISION_LOGGED("desk-commit-1", true),
    BETWEEN_COMMITS("desk-commit-2", true),
    COMMITTED_NOT_ANSWERED("desk-after-commit", true),
    ORDERS_AFTER_ROWS("orders-after-flush", true),
    ORDERS_AFTER_SEND("orders-after-send", true),
    ORDERS_BETWEEN_PREPARES("orders-prepare-2", true),
    ORDERS_DECISION_LOGGED("orders-commit-1", true),
    ORDERS_BETWEEN_COMMITS("orders-commit-2", true),
    CREDIT_AFTER_ROWS("credit-prepare-1", true),
    CREDIT_BETWEEN_PREPARES("credit-prepare-2", true),
    CREDIT_DECISION_LOGGED("credit-commit-1", true),
    CREDIT_BETWEEN_COMMITS("credit-commit-2", true);

    private final String file;
    private final boolean reserved;

    KillPoint(String file, boolean reserved) {
        this.file = file;
        this.reserved = reserved;
    }

    String file() {
        return file;
    }

    /** The purchase was decided before the point: it must be there after recovery, without anybody asking again. */
    boolean leavesReservation() {
        return reserved;
    }

    /**
     * A branch was prepared before the point and not yet ended in at least one of the two. Elsewhere there may be branches
     * too, of listeners that were at work at that moment.
     */
    boolean leavesBranches() {
        return name().endsWith("PREPARES") || name().endsWith("DECISION_LOGGED") || name().endsWith("BETWEEN_COMMITS");
    }
}
