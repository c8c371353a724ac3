package io.seckill.payment;

import io.seckill.value.Money;
import io.seckill.value.RefundId;
import java.net.URI;

/**
 * Port to whoever takes money for the shop. Called outside any transaction, and again with the same identifiers when its answer was
 * lost: asking twice must equal asking once.
 */
public interface PaymentProvider {

    /**
     * Makes ready to take the order's amount. The order's identifier is what notifications name.
     *
     * @return the page on which the buyer pays
     * @throws ProviderException when the provider does not do it now
     */
    URI start(PaymentRequest request);

    /**
     * Gives the amount of a transaction back. Returns when it is done.
     *
     * @throws ProviderException when it is not, or nobody knows
     */
    void refund(RefundId refund, String transactionId, Money amount);
}
