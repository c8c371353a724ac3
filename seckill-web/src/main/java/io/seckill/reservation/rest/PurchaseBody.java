package io.seckill.reservation.rest;

import io.seckill.challenge.PurchaseTokens;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** The optional body of a purchase; without a quantity, one unit; with a purchase token where one is asked for. */
public record PurchaseBody(
        @Digits(integer = 8, fraction = 0) @Min(1) @Max(MOST)
        BigDecimal quantity,

        @Size(max = PurchaseTokens.LONGEST) String purchaseToken) {

    /** More than any sale's per-buyer limit can be. */
    private static final int MOST = 1_000_000;

    static final int ONE = 1;

    static final PurchaseBody NONE = new PurchaseBody(null, null);

    int units() {
        return quantity == null ? ONE : quantity.intValueExact();
    }
}
