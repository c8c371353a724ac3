package io.seckill.reservation;

import io.seckill.value.SaleId;

/** Requests of a queue were decided; observers see it when it is committed. */
public record PurchasesDecided(SaleId sale, BatchOutcome outcome) {}
