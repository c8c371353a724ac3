package io.seckill.messaging;

import io.seckill.value.SaleId;

/**
 * Some permits of a sale, as one message.
 *
 * @param permits at least 1
 * @param term of whoever made them: of two makers the one with the greater term is the present one
 */
public record PermitMessage(SaleId sale, int permits, long term) {}
