package io.seckill.capacity;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** How a crowd comes. The first come first. */
public enum Arrival {
    /** All in the instant of the opening. */
    AT_ONCE,
    /** As many in each second. */
    UNIFORM,
    /** Most of them at the beginning, then ever fewer: 95 % within the time, the last ones long after it. */
    DECAY;

    private static final double SHARE_WITHIN = 0.95;

    /**
     * When those come who get something, in seconds since the opening, the first first.
     *
     * @param items how many of them, not more than the buyers
     * @param buyers in the whole crowd
     * @param seconds in which they come
     */
    double[] times(int items, long buyers, double seconds) {
        DoubleUnaryOperator at = inverse(seconds);
        return IntStream.range(0, items)
                .mapToDouble(i -> at.applyAsDouble((double) i / buyers))
                .toArray();
    }

    /** When which share of the crowd has come. */
    private DoubleUnaryOperator inverse(double seconds) {
        double meanSeconds = -seconds / Math.log(1 - SHARE_WITHIN);
        return switch (this) {
            case AT_ONCE -> share -> 0;
            case UNIFORM -> share -> share * seconds;
            case DECAY -> share -> -meanSeconds * Math.log1p(-share);
        };
    }
}
