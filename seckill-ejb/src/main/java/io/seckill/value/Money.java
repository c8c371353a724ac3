package io.seckill.value;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in minor units (cents, for example) of a currency (ISO 4217). */
public record Money(long minor, Currency currency) {

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    /** @throws ArithmeticException when the product does not fit 64 bits: money never wraps around */
    public Money times(int factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()) + " " + currency;
    }
}
