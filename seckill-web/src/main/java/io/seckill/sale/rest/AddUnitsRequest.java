package io.seckill.sale.rest;

import io.seckill.sale.AddUnits;
import io.seckill.stock.AllotmentPolicy;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What an operator sends to put more units on sale. */
public record AddUnitsRequest(
        @NotNull @Digits(integer = 8, fraction = 0) @Min(1) @Max(AllotmentPolicy.MOST_UNITS)
        BigDecimal units,

        @NotBlank @Size(max = 200) String reason) {

    AddUnits command(String key) {
        return new AddUnits(key, units.intValueExact(), reason);
    }
}
