package io.seckill.sale;

/**
 * What a sale says about the time after a purchase. It cannot change once the sale has opened.
 *
 * @param redPacketBudgetMinor what all red packets of the sale together may cost, in minor units of its currency; 0: there are none
 */
public record SaleRules(RewardsOn rewardsOn, RefundedUnits refundedUnits, long redPacketBudgetMinor) {

    public static final SaleRules USUAL = new SaleRules(RewardsOn.ORDER_PLACED, RefundedUnits.ON_SALE, 0);
}
