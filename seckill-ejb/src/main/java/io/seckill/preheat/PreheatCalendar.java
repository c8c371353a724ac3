package io.seckill.preheat;

import io.seckill.value.SaleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The sales of one preheat, one after the other; all clients go through them in the same order. Thread-safe. */
final class PreheatCalendar {

    /** Some hundred thousand purchases: more than a preheat can make, and an end for a wrong clock. */
    private static final int MOST_SALES = 200;

    private final Supplier<SaleId> opening;
    private final BooleanSupplier over;
    private final List<SaleId> sales = new ArrayList<>();

    PreheatCalendar(Supplier<SaleId> opening, BooleanSupplier over) {
        this.opening = opening;
        this.over = over;
    }

    boolean isOver() {
        return over.getAsBoolean();
    }

    /** The sale of this number, from 0 on, which the first to ask for it opens; empty when the time is over. */
    synchronized Optional<SaleId> sale(int number) {
        if (over.getAsBoolean() || number >= MOST_SALES) {
            return Optional.empty();
        }
        if (number == sales.size()) {
            sales.add(opening.get());
        }
        return Optional.of(sales.get(number));
    }
}
