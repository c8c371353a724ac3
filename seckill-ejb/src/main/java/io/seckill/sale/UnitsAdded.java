package io.seckill.sale;

import io.seckill.value.SaleId;

/** Units come to a sale; observers take part in the transaction. */
public record UnitsAdded(SaleId sale, int units) {}
