package io.seckill.reservation;

import java.time.Duration;
import java.time.Instant;

/** What a buyer is told. Every outcome but {@link Busy} is final for this buyer as long as the sale stays as it is. */
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

    /** Nothing can be said now: the desk is full, or the outcome of the commit is not known. Asking again is safe. */
    record Busy(Duration retryAfter) implements PurchaseOutcome {

        /** A full desk empties within a second; asking sooner only fills it again. */
        static final Busy A_SECOND = new Busy(Duration.ofSeconds(1));
    }
}
