package io.seckill.reward;

import io.seckill.value.Tsids;
import java.util.Optional;

/** An entry of a credit account. The newer the greater. */
public record CreditEntryId(long value) {

    static CreditEntryId next() {
        return new CreditEntryId(Tsids.next());
    }

    /** Empty when the text cannot be an identifier. */
    public static Optional<CreditEntryId> parse(String text) {
        return Tsids.parse(text, CreditEntryId::new);
    }

    @Override
    public String toString() {
        return Tsids.format(value);
    }
}
