package io.seckill.value;

import java.util.Optional;

/** A purchase order. */
public record OrderId(long value) {

    public static OrderId next() {
        return new OrderId(Tsids.next());
    }

    /** Empty when the text cannot be an identifier, so that a caller answers "not found" without asking a database. */
    public static Optional<OrderId> parse(String text) {
        return Tsids.parse(text, OrderId::new);
    }

    @Override
    public String toString() {
        return Tsids.format(value);
    }
}
