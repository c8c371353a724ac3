package io.seckill.harness;

import java.util.List;

/** The figures of one sale that must agree, as {@code GET /admin/books/{sale}} reads them from database and broker. */
public record Books(
        String saleId,
        long unitsAllotted,
        long unitsFree,
        long unitsHeld,
        long unitsOrdered,
        long orders,
        long ordersPaid,
        long ordersClosed,
        long refunds,
        long creditEntries,
        long coupons,
        long smsMessages,
        long redPackets,
        long shipments,
        long inFlightMessages,
        long deadLetters,
        List<String> differences) {

    /** Every message was consumed and every reservation became an order. */
    public boolean areDrained() {
        return inFlightMessages == 0 && unitsHeld == 0;
    }
}
