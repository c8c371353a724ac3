package io.seckill.sale;

import java.util.Set;

/** What became of an operator's change of a sale's terms. */
public sealed interface SaleEditOutcome {

    /**
     * @param before what the changed fields were; the same as after, when nothing was to be changed
     * @param fields those that have changed
     */
    record Edited(CreateSale before, CreateSale after, Set<SaleField> fields, ListedSale sale)
            implements SaleEditOutcome {}

    record UnknownSale() implements SaleEditOutcome {}

    /** Somebody else has changed the sale since it was read. */
    record Stale() implements SaleEditOutcome {}

    /** @param fields those that may not change in this state */
    record Fixed(SaleState state, Set<SaleField> fields) implements SaleEditOutcome {}
}
