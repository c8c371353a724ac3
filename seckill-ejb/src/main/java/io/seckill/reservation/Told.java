package io.seckill.reservation;

import io.seckill.challenge.TokenFault;

/** What a buyer was told, as it is counted. */
enum Told {
    QUEUED("queued"),
    RESERVED("reserved"),
    REPEATED("repeated"),
    UNKNOWN_SALE("unknown-sale"),
    NOT_OPEN("sale-not-open"),
    PAUSED("sale-paused"),
    CLOSED("sale-closed"),
    SOLD_OUT("sold-out"),
    OVER_LIMIT("purchase-limit"),
    TOO_LATE("too-late"),
    BUSY("busy"),
    CHALLENGE_REQUIRED("challenge-required"),
    TOKEN_REFUSED("token-refused"),
    RATE_LIMITED("rate-limited"),
    REFUSED("refused"),
    CROWDED("crowded");

    private final String outcome;

    Told(String outcome) {
        this.outcome = outcome;
    }

    /** Its name outside: of a refusal, the problem's. */
    String outcome() {
        return outcome;
    }

    boolean isRefusal() {
        return this != QUEUED && this != RESERVED && this != REPEATED;
    }

    static Told of(PurchaseOutcome outcome) {
        if (outcome instanceof PurchaseOutcome.SoldOut) {
            return SOLD_OUT;
        } else if (outcome instanceof PurchaseOutcome.Reserved ticket) {
            return ticket.repeated() ? REPEATED : RESERVED;
        } else if (outcome instanceof PurchaseOutcome.Queued ticket) {
            return ticket.repeated() ? REPEATED : QUEUED;
        } else if (outcome instanceof PurchaseOutcome.TooLate) {
            return TOO_LATE;
        } else if (outcome instanceof PurchaseOutcome.OverLimit) {
            return OVER_LIMIT;
        } else if (outcome instanceof PurchaseOutcome.NotOpen) {
            return NOT_OPEN;
        } else if (outcome instanceof PurchaseOutcome.Paused) {
            return PAUSED;
        } else if (outcome instanceof PurchaseOutcome.Closed) {
            return CLOSED;
        } else if (outcome instanceof PurchaseOutcome.Crowded) {
            return CROWDED;
        } else if (outcome instanceof PurchaseOutcome.Busy) {
            return BUSY;
        } else if (outcome instanceof PurchaseOutcome.Unproven unproven) {
            return unproven.fault() == TokenFault.MISSING ? CHALLENGE_REQUIRED : TOKEN_REFUSED;
        }
        return UNKNOWN_SALE;
    }
}
