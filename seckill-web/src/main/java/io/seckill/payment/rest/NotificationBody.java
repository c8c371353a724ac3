package io.seckill.payment.rest;

import io.seckill.payment.PaymentNotification;
import io.seckill.rest.ProblemException;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** A notification as the provider sends it. */
public record NotificationBody(
        @NotBlank @Size(max = 64) String transactionId,
        @NotBlank @Size(max = 64) String orderId,
        @NotNull @Pattern(regexp = "PAID|DECLINED") String outcome,
        @NotNull @Digits(integer = 18, fraction = 0) @Min(0) BigDecimal amountMinor,
        @NotNull @Size(min = 3, max = 3) String currency) {

    /** @throws ProblemException when there is no such currency; empty when no order can have this name */
    Optional<PaymentNotification> notification() {
        Money amount = new Money(amountMinor.longValueExact(), money());
        return OrderId.parse(orderId)
                .map(order -> new PaymentNotification(
                        transactionId, order, PaymentNotification.Outcome.valueOf(outcome), amount));
    }

    private Currency money() {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.invalid("currency", "must be a currency's code of ISO 4217, such as EUR"));
    }
}
