package io.seckill.reward;

import io.seckill.value.SaleId;

/**
 * What a sale's red packets may cost together. The version refuses a stale update; the message that carried it is delivered again.
 * Immutable. {@code 0 <= leftMinor <= totalMinor}, in memory and by a check in the database.
 *
 * @param leftMinor what no buyer has, in minor units of the sale's currency
 * @param unitsLeft units of the sale that have no packet. Below 0 for a moment when a unit is sold again and its packet drawn
 *     before the first one is back
 * @param version of the row that was read; {@link #NEW} when there is none yet
 */
record RedPacketBudget(SaleId sale, long totalMinor, long leftMinor, long unitsLeft, long version) {

    static final long NEW = 0;

    RedPacketBudget {
        if (leftMinor < 0 || leftMinor > totalMinor) {
            throw new IllegalStateException(
                    "the red packets of sale " + sale + " would leave " + leftMinor + " of " + totalMinor);
        }
    }

    static RedPacketBudget open(SaleId sale, long totalMinor, int unitsAllotted) {
        return new RedPacketBudget(sale, totalMinor, totalMinor, unitsAllotted, NEW);
    }

    RedPacketBudget draw(RedPacket packet) {
        return new RedPacketBudget(
                sale, totalMinor, leftMinor - packet.amountMinor(), unitsLeft - packet.units(), version);
    }

    RedPacketBudget giveBack(RedPacket packet) {
        return new RedPacketBudget(
                sale, totalMinor, leftMinor + packet.amountMinor(), unitsLeft + packet.units(), version);
    }
}
