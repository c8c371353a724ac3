package io.seckill.stock;

import java.util.Collection;

/**
 * The units of a sale at one moment.
 *
 * @param version the sum of the segments' versions: it grows with every committed change, so that of two levels the one
 *     with the greater version is the newer
 */
public record StockLevel(int unitsAllotted, int unitsFree, long version) {

    public static final StockLevel NONE = new StockLevel(0, 0, 0);

    public static StockLevel of(Collection<StockSegment> segments) {
        return segments.stream().map(StockSegment::level).reduce(NONE, StockLevel::plus);
    }

    public boolean soldOut() {
        return unitsFree == 0;
    }

    public boolean newerThan(StockLevel other) {
        return version > other.version;
    }

    private StockLevel plus(StockLevel other) {
        return new StockLevel(
                Math.addExact(unitsAllotted, other.unitsAllotted),
                Math.addExact(unitsFree, other.unitsFree),
                version + other.version);
    }
}
