package io.seckill.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The values of {@code in (…)}. Their number is raised to a power of two by repeating one, so that a database meets few
 * different texts and need not parse and plan each time. Immutable.
 *
 * @param values as they are bound, at least one
 */
public record InList<T>(List<T> values) {

    /** @param distinct at least one */
    public static <T> InList<T> of(List<T> distinct) {
        int size = Integer.highestOneBit(Math.max(1, 2 * distinct.size() - 1));
        List<T> padded = new ArrayList<>(distinct);
        padded.addAll(Collections.nCopies(size - distinct.size(), distinct.get(0)));
        return new InList<>(padded);
    }

    /** What stands between the parentheses, one {@code item} for each value. */
    public String text(String item) {
        return String.join(", ", Collections.nCopies(values.size(), item));
    }
}
