package io.seckill.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.stock.StockSegments;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements and entities in one transaction. */
class StatementsIT extends InContainer {

    private static final String UNITS_FREE = "select units_free from stock_segment where sale_id = ?";

    @Inject
    Statements statements;

    @Inject
    StockSegments segments;

    @Inject
    Shop shop;

    @Inject
    Elsewhere elsewhere;

    /** On a connection of its own, a statement would see what is committed, and would be a second branch to commit. */
    @Test
    void seeWhatEntitiesHaveWrittenInTheSameTransaction() {
        SaleId sale = shop.sells(ASale.of(10));

        List<Integer> seen = elsewhere.call(() -> {
            segments.of(sale).get(0).reserve(3);
            segments.flush();
            return unitsFree(sale);
        });

        assertThat(seen).containsExactly(7);
        assertThat(unitsFree(sale)).as("committed").containsExactly(7);
    }

    private List<Integer> unitsFree(SaleId sale) {
        return statements.query(UNITS_FREE, sale, (query, id) -> query.setLong(1, id.value()), row -> row.getInt(1));
    }
}
