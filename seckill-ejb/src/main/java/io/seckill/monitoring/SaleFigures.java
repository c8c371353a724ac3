package io.seckill.monitoring;

/**
 * A sale's figures as one statement read them, so that they belong to one moment.
 *
 * @param unitsReserved in reservations, whether an order was placed or not
 * @param reservations number of tickets
 * @param wrongAmounts orders whose amount is not quantity × price
 * @param wrongBalances credit accounts of this sale's buyers whose balance is not the sum of their entries
 * @param ordersWithoutTicket orders whose ticket does not exist or has another quantity or buyer
 */
record SaleFigures(
        long unitsAllotted,
        long unitsFree,
        long unitsReserved,
        long reservations,
        long unitsOrdered,
        long orders,
        long creditEntries,
        long coupons,
        long smsMessages,
        long wrongAmounts,
        long wrongBalances,
        long ordersWithoutTicket) {

    long unitsHeld() {
        return unitsReserved - unitsOrdered;
    }
}
