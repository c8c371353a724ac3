package io.seckill.rest;

import java.util.Arrays;

/** The kinds of problem a caller can meet. The name in {@link #uri} is stable: clients decide by it. */
public enum ProblemType {
    INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid bearer token is needed"),
    BAD_SIGNATURE("bad-signature", 401, "The signature does not prove who sent this"),
    FORBIDDEN("forbidden", 403, "The token's roles do not allow this"),
    REFUSED("refused", 403, "This purchase is refused"),
    CHALLENGE_REQUIRED("challenge-required", 403, "Only with a purchase token"),
    TOKEN_FORGED("token-forged", 403, "The purchase token is not this shop's"),
    TOKEN_FOREIGN("token-foreign", 403, "The purchase token is not for this buyer in this sale"),
    TOKEN_EXPIRED("token-expired", 403, "The purchase token has expired"),
    TOKEN_REUSED("token-reused", 403, "The purchase token has been used"),
    NOT_FOUND("not-found", 404, "There is no such thing"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable form of the answer"),
    SOLD_OUT("sold-out", 409, "Sold out"),
    PURCHASE_LIMIT("purchase-limit", 409, "More than one buyer may have"),
    SALE_NOT_OPEN("sale-not-open", 409, "The sale has not opened yet"),
    SALE_PAUSED("sale-paused", 409, "The sale is paused"),
    SALE_CLOSED("sale-closed", 409, "The sale has closed"),
    NOT_YET("not-yet", 409, "Too early: ask later"),
    ILLEGAL_STATE("illegal-state", 409, "The state does not allow this move"),
    CONFLICT("conflict", 409, "Somebody else changed it meanwhile"),
    CHALLENGE_OVER("challenge-over", 410, "The challenge is over"),
    PRECONDITION_FAILED("precondition-failed", 412, "Somebody else changed it meanwhile"),
    TOO_LARGE("too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's type is not supported"),
    WRONG_ANSWER("wrong-answer", 422, "Not the right answer"),
    WRONG_AMOUNT("wrong-amount", 422, "Not the order's amount"),
    KEY_REUSED("key-reused", 422, "The key has named another request before"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Say which version you have seen"),
    RATE_LIMITED("rate-limited", 429, "Too often: ask later"),
    CROWDED("crowded", 429, "More buyers than are let in: ask again"),
    INTERNAL("internal", 500, "Something went wrong here"),
    BUSY("busy", 503, "Busy: ask again");

    private final String name;
    private final int status;
    private final String title;

    ProblemType(String name, int status, String title) {
        this.name = name;
        this.status = status;
        this.title = title;
    }

    /** The first type with this status; for a status without one, whose fault it was decides. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL);
    }

    /** RFC 9457, section 3.1.1: a URI reference that identifies the type. */
    String uri() {
        return "/problems/" + name;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
