package io.seckill.value;

import io.hypersistence.tsid.TSID;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Time-sorted 64-bit identifiers (TSID): 42 bits of milliseconds, 10 bits of node (random at start), 12 bits of sequence.
 *
 * <p>Sorted identifiers keep inserts at the right edge of the primary key. Two nodes that drew the same node bits can
 * collide; the primary key refuses the second row and its transaction is decided again with fresh identifiers.
 */
public final class Tsids {

    private static final TSID.Factory FACTORY = TSID.Factory.INSTANCE_1024;

    private Tsids() {}

    /** A fresh identifier; safe for any number of threads. */
    public static long next() {
        return FACTORY.generate().toLong();
    }

    /** The 13 characters (Crockford base 32) in which an identifier leaves the system. */
    public static String format(long id) {
        return TSID.from(id).toString();
    }

    /** When an identifier was made, by the clock of its node. */
    public static Instant instant(long id) {
        return TSID.from(id).getInstant();
    }

    /** Empty when the text cannot be an identifier. */
    public static <T> Optional<T> parse(String text, LongFunction<T> type) {
        return TSID.isValid(text) ? Optional.of(type.apply(TSID.from(text).toLong())) : Optional.empty();
    }
}
