package io.seckill.value;

import java.util.Optional;

/** A sale. */
public record SaleId(long value) {

    public static SaleId next() {
        return new SaleId(Tsids.next());
    }

    /** Empty when the text cannot be an identifier, so that a caller answers "not found" without asking a database. */
    public static Optional<SaleId> parse(String text) {
        return Tsids.parse(text, SaleId::new);
    }

    @Override
    public String toString() {
        return Tsids.format(value);
    }
}
