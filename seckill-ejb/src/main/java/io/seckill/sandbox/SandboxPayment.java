package io.seckill.sandbox;

import io.seckill.value.Money;
import io.seckill.value.OrderId;
import java.util.Optional;

/**
 * An order as the sandbox knows it.
 *
 * @param backTo the page of the shop that the buyer came from
 * @param transactionId of the payment, once it is paid
 */
public record SandboxPayment(OrderId order, String title, Money amount, String backTo, Optional<String> transactionId) {

    public boolean isPaid() {
        return transactionId.isPresent();
    }
}
