package io.seckill.sale;

/** What became of an operator's step. */
public sealed interface SaleMoveOutcome {

    /** @param from the state before */
    record Moved(SaleState from, ListedSale sale) implements SaleMoveOutcome {}

    record UnknownSale() implements SaleMoveOutcome {}

    record IllegalMove(SaleState state, SaleState.Move move) implements SaleMoveOutcome {}
}
