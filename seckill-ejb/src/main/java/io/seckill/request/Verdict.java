package io.seckill.request;

import io.seckill.reservation.PurchaseOutcome;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What has become of a request; the letter stands in the row of its group. */
enum Verdict {
    RESERVED('R', PurchaseOutcome.Reserved.class),
    SOLD_OUT('S', PurchaseOutcome.SoldOut.class),
    TOO_LATE('L', PurchaseOutcome.TooLate.class),
    OVER_LIMIT('O', PurchaseOutcome.OverLimit.class),
    NOT_OPEN('N', PurchaseOutcome.NotOpen.class),
    PAUSED('P', PurchaseOutcome.Paused.class),
    CLOSED('C', PurchaseOutcome.Closed.class);

    private static final Map<Verdict, String> REASONS = Map.of(
            SOLD_OUT, "sold-out",
            TOO_LATE, "too-late",
            OVER_LIMIT, "purchase-limit",
            NOT_OPEN, "sale-not-open",
            PAUSED, "sale-paused",
            CLOSED, "sale-closed");

    private final char letter;
    private final Class<? extends PurchaseOutcome> outcome;

    Verdict(char letter, Class<? extends PurchaseOutcome> outcome) {
        this.letter = letter;
        this.outcome = outcome;
    }

    char letter() {
        return letter;
    }

    /** Why there is no ticket; empty when there is one. */
    Optional<String> refusal() {
        return Optional.ofNullable(REASONS.get(this));
    }

    /** A buyer who had a ticket already, or asked twice, has one. */
    static Verdict of(PurchaseOutcome outcome) {
        return find(verdict -> verdict.outcome.isInstance(outcome), outcome);
    }

    static Verdict of(char letter) {
        return find(verdict -> verdict.letter == letter, letter);
    }

    private static Verdict find(Predicate<Verdict> condition, Object what) {
        return Arrays.stream(values())
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict on a request is " + what));
    }
}
