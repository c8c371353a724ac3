package io.seckill.reward;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;

/**
 * Points entered for an order, once for each reason; the balance of an account is the sum of its entries.
 *
 * @param points below 0 when they are taken back
 */
public record CreditEntry(
        CreditEntryId id,
        OrderId order,
        SaleId sale,
        BuyerId buyer,
        RewardStep reason,
        long points,
        Instant enteredAt) {

    static CreditEntry of(RewardOccasion occasion, RewardOccasion.Item order, Instant now) {
        long earned = CreditPolicy.points(order.amountMinor());
        return new CreditEntry(
                CreditEntryId.next(),
                order.order(),
                occasion.sale(),
                order.buyer(),
                occasion.step(),
                occasion.step() == RewardStep.EARNED ? earned : -earned,
                now);
    }
}
