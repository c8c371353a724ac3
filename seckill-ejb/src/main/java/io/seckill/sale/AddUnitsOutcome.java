package io.seckill.sale;

import io.seckill.stock.StockLevel;

/** What became of units that were to come to a sale. */
public sealed interface AddUnitsOutcome {

    /** @param before the units before */
    record Added(StockLevel before, ListedSale sale) implements AddUnitsOutcome {}

    /** This wish was carried out before, and is not again. */
    record Repeated(ListedSale sale) implements AddUnitsOutcome {}

    /** The key has named another wish before. */
    record KeyReused() implements AddUnitsOutcome {}

    record UnknownSale() implements AddUnitsOutcome {}

    record Closed() implements AddUnitsOutcome {}

    /** @param most as many as may still be added */
    record TooMany(int most) implements AddUnitsOutcome {}
}
