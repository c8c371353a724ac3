package io.seckill.sale;

import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import java.time.Instant;

/** Event for all nodes: a sale has sold out, or sells again. As committed; of two the one with the greater version is the newer. */
public record StockNews(
        int schemaVersion, Instant occurredAt, SaleId saleId, int unitsAllotted, int unitsFree, long version) {

    public static final int SCHEMA_VERSION = 1;

    static StockNews of(SaleId sale, StockLevel level, Instant now) {
        return new StockNews(SCHEMA_VERSION, now, sale, level.unitsAllotted(), level.unitsFree(), level.version());
    }

    StockLevel level() {
        return new StockLevel(unitsAllotted, unitsFree, version);
    }
}
