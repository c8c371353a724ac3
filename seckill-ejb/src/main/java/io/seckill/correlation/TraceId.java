package io.seckill.correlation;

import io.seckill.value.TicketId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The {@code trace-id} of W3C Trace Context: 16 bytes, not all 0, written as 32 lower-case hexadecimal digits.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record TraceId(long high, long low) {

    static final int DIGITS = 32;

    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private static final int HALF = DIGITS / 2;

    private static final HexFormat HEX = HexFormat.of();

    public TraceId {
        if (high == 0 && low == 0) {
            throw new IllegalArgumentException("a trace id of zeros means that there is none");
        }
    }

    /** Of a purchase whose client gave none: the ticket, with zeros before it, as the standard wants it of a shorter id. */
    public static TraceId of(TicketId ticket) {
        return new TraceId(0, ticket.value());
    }

    public static TraceId of(UUID id) {
        return new TraceId(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** Empty when the text cannot be a trace id. */
    public static Optional<TraceId> parse(String text) {
        return TEXT.matcher(text).matches() ? ofDigits(text) : Optional.empty();
    }

    private static Optional<TraceId> ofDigits(String text) {
        long high = HexFormat.fromHexDigitsToLong(text, 0, HALF);
        long low = HexFormat.fromHexDigitsToLong(text, HALF, DIGITS);
        return high == 0 && low == 0 ? Optional.empty() : Optional.of(new TraceId(high, low));
    }

    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }
}
