package io.seckill.value;

import java.util.Optional;

/** A buyer's ticket: the reservation it stands for. */
public record TicketId(long value) {

    public static TicketId next() {
        return new TicketId(Tsids.next());
    }

    /** Empty when the text cannot be an identifier, so that a caller answers "not found" without asking a database. */
    public static Optional<TicketId> parse(String text) {
        return Tsids.parse(text, TicketId::new);
    }

    @Override
    public String toString() {
        return Tsids.format(value);
    }
}
