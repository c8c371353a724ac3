package io.seckill.monitoring;

import io.seckill.value.SaleId;
import java.util.List;

/**
 * The figures of one sale that must agree, read from database and broker.
 *
 * @param unitsHeld reserved, order not placed yet
 * @param unitsOrdered in orders that are not closed
 * @param ordersPaid paid for and not refunded, shipped or not
 * @param refunds that are done, for whatever reason
 * @param redPackets drawn, empty ones too
 * @param redPacketsMinor what is in those that were not taken back, in minor units of the sale's currency
 * @param shipments of orders that were paid, whatever became of them
 * @param inFlightMessages waiting, scheduled or being processed in any queue or subscription of the application
 * @param deadLetters of this sale, or naming no sale
 * @param differences one sentence for each pair of figures that cannot be explained
 */
public record Books(
        SaleId saleId,
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
        long redPacketsMinor,
        long shipments,
        long inFlightMessages,
        long deadLetters,
        List<String> differences) {}
