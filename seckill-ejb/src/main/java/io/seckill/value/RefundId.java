package io.seckill.value;

import java.util.Optional;

/** A refund. */
public record RefundId(long value) {

    public static RefundId next() {
        return new RefundId(Tsids.next());
    }

    /** Empty when the text cannot be an identifier. */
    public static Optional<RefundId> parse(String text) {
        return Tsids.parse(text, RefundId::new);
    }

    @Override
    public String toString() {
        return Tsids.format(value);
    }
}
