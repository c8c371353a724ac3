package io.seckill.challenge.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** A buyer's answer to a challenge: a whole number. */
public record AnswerRequest(
        @NotNull @Digits(integer = 8, fraction = 0) BigDecimal answer) {}
