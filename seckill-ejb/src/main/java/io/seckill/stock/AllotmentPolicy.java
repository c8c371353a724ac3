package io.seckill.stock;

import io.seckill.value.SaleId;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a sale's units into segments as evenly as whole units can be; the first segments take the rest. */
public final class AllotmentPolicy {

    /** The most units a sale may have, at first or by later additions. */
    public static final int MOST_UNITS = 10_000_000;

    private AllotmentPolicy() {}

    public static List<StockSegment> allot(SaleId sale, int units, int segments) {
        if (segments < 1 || segments > StockSegment.MAX_SEGMENTS || segments > units) {
            throw new IllegalArgumentException(units + " units cannot lie in " + segments + " segments");
        }
        return IntStream.range(0, segments)
                .mapToObj(i -> new StockSegment(sale, i, share(i, units, segments)))
                .toList();
    }

    /** Adds units to a sale's segments in the same way; fewer units than segments leave some as they are. */
    public static void add(List<StockSegment> segments, int units) {
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).grow(share(i, units, segments.size()));
        }
    }

    private static int share(int segment, int units, int segments) {
        return units / segments + (segment < units % segments ? 1 : 0);
    }
}
