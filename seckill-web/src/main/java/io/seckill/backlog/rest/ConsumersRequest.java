package io.seckill.backlog.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * Who says how many extra consumers a queue has.
 *
 * @param extra how many, for {@code FIXED} only
 */
public record ConsumersRequest(
        @NotNull @Pattern(regexp = "AUTO|FIXED") String mode,
        @Digits(integer = 3, fraction = 0) @Min(0) BigDecimal extra) {}
