package io.seckill.sale;

/** An operator's change of a sale; observers see it when it is committed. */
public record SaleChanged(ListedSale sale) {}
