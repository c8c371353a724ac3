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
        RewardFigures rewards) {

    /** Reserved, order not placed yet. */
    long unitsHeld() {
        return unitsReserved - unitsPlaced;
    }
}
