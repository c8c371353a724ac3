package io.seckill.reservation.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** The optional body of a purchase; without a quantity, one unit. */
public record PurchaseBody(
        @Digits(integer = 8, fraction = 0) @Min(1) @Max(MOST)
        BigDecimal quantity) {

    /** More than any sale's per-buyer limit can be. */
    private static final int MOST = 1_000_000;

    static final int ONE = 1;

    int units() {
        return quantity == null ? ONE : quantity.intValueExact();
    }
}
