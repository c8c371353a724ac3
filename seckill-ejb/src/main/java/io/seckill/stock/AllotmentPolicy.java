package io.seckill.stock;

import io.seckill.value.SaleId;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a sale's units into segments as evenly as whole units can be; the first segments take the rest. */
public final class AllotmentPolicy {

    private AllotmentPolicy() {}

    public static List<StockSegment> allot(SaleId sale, int units, int segments) {
        if (segments < 1 || segments > StockSegment.MAX_SEGMENTS || segments > units) {
            throw new IllegalArgumentException(units + " units cannot lie in " + segments + " segments");
        }
        return IntStream.range(0, segments)
                .mapToObj(i -> new StockSegment(sale, i, units / segments + (i < units % segments ? 1 : 0)))
                .toList();
    }
}
