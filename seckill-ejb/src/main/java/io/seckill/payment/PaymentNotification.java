package io.seckill.payment;

import io.seckill.value.Money;
import io.seckill.value.OrderId;

/**
 * What the provider tells of one of its transactions.
 *
 * @param transactionId the provider's own name for it, by which a repetition is known
 * @param order as the provider names it; it need not exist
 */
public record PaymentNotification(String transactionId, OrderId order, Outcome outcome, Money amount) {

    /** What became of the buyer's attempt to pay. */
    public enum Outcome {
        PAID,
        DECLINED
    }
}
