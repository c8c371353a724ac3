package io.seckill.reservation;

import io.seckill.stock.StockLevel;
import io.seckill.stock.StockSegment;
import java.util.List;
import java.util.OptionalInt;

/**
 * A sale's segments within one transaction. A node takes from its own segment first and goes on to the next when that
 * one has too few, so that nodes meet at a segment only towards the end of a sale.
 */
final class Shelf {

    private final List<StockSegment> segments;
    private final int first;

    Shelf(List<StockSegment> segments, int nodeNumber) {
        this.segments = segments;
        this.first = segments.isEmpty() ? 0 : nodeNumber % segments.size();
    }

    /** Takes all units from one segment and names it; empty when no segment has enough. */
    OptionalInt take(int units) {
        for (int tried = 0; tried < segments.size(); tried++) {
            int index = (first + tried) % segments.size();
            if (segments.get(index).reserve(units)) {
                return OptionalInt.of(segments.get(index).segment());
            }
        }
        return OptionalInt.empty();
    }

    StockLevel level() {
        return StockLevel.of(segments);
    }
}
