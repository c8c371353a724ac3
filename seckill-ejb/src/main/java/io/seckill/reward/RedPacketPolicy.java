package io.seckill.reward;

import java.util.random.RandomGenerator;

/**
 * How much is in a red packet: the double mean. What is left of the budget, divided by the units that are left to be bought, is the
 * mean of a unit; a packet holds between 1 minor unit and twice the mean of its order's units less 1, each amount as likely as the
 * other. So the mean stays what it was whoever comes first, the last one gets what is left, and a sold-out sale has given its whole
 * budget away. Units and not orders are counted, since the number of orders is not known while a buyer may have several units.
 *
 * <p>When there are fewer minor units than orders, each gets one until there are none; later packets are empty. A packet never
 * holds more than is left. Pure but for its source of chance; as thread-safe as that.
 */
final class RedPacketPolicy {

    private final RandomGenerator chance;

    RedPacketPolicy(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * @param leftMinor of the budget, at least 0
     * @param unitsLeft units without a packet, this order's among them; may be less than those when a resold unit's packet is
     *     drawn before the first one has come back
     * @param units of this order, at least 1
     * @return from 0 to {@code leftMinor}; 0 only when nothing is left
     */
    long draw(long leftMinor, long unitsLeft, int units) {
        if (leftMinor < 0 || units < 1) {
            throw new IllegalArgumentException(leftMinor + " minor units left, " + units + " units");
        }
        return leftMinor == 0 || unitsLeft <= units
                ? leftMinor
                : chance.nextLong(1, highest(leftMinor, unitsLeft, units) + 1);
    }

    /** Budgets have at most 12 digits and orders at most 1,000 units, so that the product fits; if not, better none than a wrong one. */
    private static long highest(long leftMinor, long unitsLeft, int units) {
        long twice = Math.multiplyExact(2L * units, leftMinor) / unitsLeft;
        return Math.max(1, Math.min(leftMinor, twice - 1));
    }
}
