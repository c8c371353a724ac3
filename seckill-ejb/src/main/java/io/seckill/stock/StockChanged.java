package io.seckill.stock;

import io.seckill.value.SaleId;

/** Units of a sale were given back; observers see it when it is committed. */
public record StockChanged(SaleId sale, StockLevel level) {}
