package io.seckill.monitoring;

/**
 * A sale's figures as one statement read them, so that they belong to one moment.
 *
 * @param tickets reservations, whether an order was placed for them or not
 * @param unitsReserved units in tickets
 * @param unitsPlaced units in orders of any state
 * @param unitsOrdered units in orders that are not closed
 * @param creditEntries of what orders earned
 * @param creditReturns entries of what was taken back
 * @param wrongAmounts orders whose amount is not quantity × price
 * @param wrongBalances credit accounts of this sale's buyers whose balance is not the sum of their entries
 * @param ordersWithoutTicket orders whose ticket does not exist or has another quantity or buyer
 * @param rows what the orders' rows say of their states
 * @param statistics what the statistics have counted of it
 */
record SaleFigures(
        long unitsAllotted,
        long unitsFree,
        long tickets,
        long unitsReserved,
        long unitsPlaced,
        long unitsOrdered,
        long orders,
        long ordersPaid,
        long ordersClosed,
        long creditEntries,
        long creditReturns,
        long coupons,
        long couponReturns,
        long smsMessages,
        long wrongAmounts,
        long wrongBalances,
        long ordersWithoutTicket,
        RewardFigures rewards,
        Deliveries deliveries,
        Counted rows,
        Counted statistics) {

    /**
     * What became of paid orders.
     *
     * @param paid orders that were ever paid
     * @param shipped orders that were ever shipped
     * @param shipments of any state
     * @param shipmentsShipped that left as wanted
     * @param notCancelled shipments that still wait although the money goes back
     */
    record Deliveries(long paid, long shipped, long shipments, long shipmentsShipped, long notCancelled) {

        static final Deliveries NONE = new Deliveries(0, 0, 0, 0, 0);
    }

    /**
     * Orders that were placed, paid, shipped, refunded and closed, one after the other: an order counts once for each of these
     * states that it came to.
     */
    record Counted(long steps, long units, long amountMinor) {}

    long shipments() {
        return deliveries.shipments();
    }

    /** Reserved, order not placed yet. */
    long unitsHeld() {
        return unitsReserved - unitsPlaced;
    }
}
