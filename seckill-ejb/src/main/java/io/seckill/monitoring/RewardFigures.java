package io.seckill.monitoring;

/**
 * A sale's figures of what its orders have earned.
 *
 * @param ordersEarning orders that have come to the step that earns: placed, or paid, by the sale's rule
 * @param ordersLosing orders that have come to a step that takes back what was earned
 * @param redPacketsDue orders that earn one: all that earn if the sale has a budget, else none
 * @param redPacketsLost orders that lose one
 * @param redPackets drawn, empty ones too
 * @param budgetMinor what the sale allows for red packets
 * @param leftMinor of it, what no buyer has; all as long as none was drawn
 * @param givenMinor what is in red packets that were not taken back
 */
record RewardFigures(
        long ordersEarning,
        long ordersLosing,
        long redPacketsDue,
        long redPacketsLost,
        long redPackets,
        long redPacketReturns,
        long budgetMinor,
        long leftMinor,
        long givenMinor) {}
