package io.seckill.crash.books;

/**
 * The twelve things that must not have happened. Each is counted once everything runs again, the load is over and the
 * queues are empty; each count must be 0.
 */
public enum Figure {

    /**
     * Units given out beyond those put on sale: per sale, units of reservations above the units allotted, units of open
     * orders above the units allotted, and units free below 0.
     */
    OVERSOLD_UNITS("oversold units"),

    /**
     * |allotted − (free + held + sold)| of each stock segment. Held and sold are the units of the reservations that name
     * the segment, except those whose order was closed, which are free again. Units of a segment that does not exist count too.
     */
    STOCK_DIFFERENCES("units allotted, but neither free nor held nor sold, or the reverse"),

    /**
     * Tickets that a buyer was given and that have no reservation now, and reservations that have no order although
     * nothing is in flight.
     */
    LOST_PURCHASES("accepted purchases that are gone"),

    /**
     * Orders of one ticket beyond the first, orders that no reservation of the same sale, buyer and quantity stands
     * behind, and units that one buyer has of one sale beyond its limit.
     */
    DOUBLE_ORDERS("orders made twice"),

    /**
     * For each subscriber (credit, coupon, SMS): orders without its row, rows beyond the first of one order, and rows of
     * no order.
     */
    WRONG_EFFECTS("effects missing or doubled"),

    /**
     * For each consumer: |items of its dedup records − rows that it wrote|. A batch that was split is recorded with 0
     * items, its singles with one each.
     */
    DEDUP_DIFFERENCES("dedup records without their rows, or the reverse"),

    /**
     * XA branches of the database or of the broker that were in doubt for longer than 60 s in which all parts were
     * usable, and those that are left at the end.
     */
    BRANCHES_IN_DOUBT("XA branches in doubt 60 s after restart"),

    /**
     * Orders whose amount is not quantity × price in the sale's currency, credit entries that are not one point for each
     * full hundred minor units of their order, and accounts whose balance is not the sum of their entries.
     */
    WRONG_MONEY("wrong money totals"),

    /**
     * Messages left in any queue or subscription after draining, and dead letters: nothing here is poisonous, so that a
     * dead letter is a healthy message that a crash has cost.
     */
    STRANDED_MESSAGES("messages neither consumed nor in their place"),

    /** Buyers who were given two different tickets for one request, or a ticket as well as a refusal. */
    TWO_OUTCOMES("one idempotent request with two outcomes"),

    /**
     * Answers that contradict the rows: a ticket's sale, buyer or quantity, an order id, an order that is not there, a
     * status that went back, a refusal although there is a reservation, "sold out" although as many units are free as
     * were asked for, and a refusal that a valid click at an open sale cannot get.
     */
    FALSE_ANSWERS("a client told something else than is stored"),

    /**
     * Tickets that are paid and closed at once. An order's row has one state, so the two can only meet in two orders of
     * one ticket, or in what one buyer was told.
     */
    PAID_AND_CLOSED("orders both paid and closed");

    private final String title;

    Figure(String title) {
        this.title = title;
    }

    public int number() {
        return ordinal() + 1;
    }

    public String title() {
        return title;
    }
}
