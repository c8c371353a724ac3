package io.seckill.reservation;

import io.seckill.challenge.TokenFault;
import java.time.Duration;
import java.time.Instant;

/** What a buyer is told. Every outcome but {@link Busy} and {@link Crowded} is final for this buyer as long as the sale stays as it is. */
public sealed interface PurchaseOutcome {

    /**
     * Units are held, durably.
     *
     * @param repeated this buyer had the ticket already
     */
    record Reserved(Ticket ticket, boolean repeated) implements PurchaseOutcome {}

    /**
     * The request waits to be looked at.
     *
     * @param repeated this buyer had asked before
     */
    record Queued(RequestTicket ticket, boolean repeated) implements PurchaseOutcome {}

    /** A request that waited for longer than its sale lets it. */
    record TooLate() implements PurchaseOutcome {}

    record UnknownSale() implements PurchaseOutcome {}

    record NotOpen(Instant opensAt) implements PurchaseOutcome {}

    /** An operator has stopped the selling for a while. */
    record Paused() implements PurchaseOutcome {}

    record Closed() implements PurchaseOutcome {}

    /** No segment has as many units free as were asked for. */
    record SoldOut(int unitsFree) implements PurchaseOutcome {}

    record OverLimit(int perBuyerLimit) implements PurchaseOutcome {}

    /** Only for who shows a purchase token, and this one does not do. */
    record Unproven(TokenFault fault) implements PurchaseOutcome {}

    /** More come than the sale lets in, and this one has no permit. Asking again is safe. */
    record Crowded(Duration retryAfter) implements PurchaseOutcome {

        /** Permits come many times a second. */
        static final Crowded A_SECOND = new Crowded(Duration.ofSeconds(1));
    }

    /** Nothing can be said now: the desk is full, or the outcome of the commit is not known. Asking again is safe. */
    record Busy(Duration retryAfter) implements PurchaseOutcome {

        /** A full desk empties within a second; asking sooner only fills it again. */
        public static final Busy A_SECOND = new Busy(Duration.ofSeconds(1));
    }
}
