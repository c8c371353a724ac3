package io.seckill.crash.buyers;

import io.seckill.harness.Answer;
import io.seckill.harness.Ticket;
import java.time.Instant;

/** What a buyer was told by one answer, or what came in its place. */
public sealed interface Told {

    Instant at();

    Asked asked();

    /** Whether the buyer knows now: every other answer means that it has to ask again. */
    default boolean isCertain() {
        return !(this instanceof Nothing);
    }

    /** What was asked. */
    enum Asked {
        CLICK,
        POLL
    }

    /** The buyer's purchase was accepted, and this is how it stands. */
    record Holds(Instant at, Asked asked, Ticket ticket) implements Told {}

    /** The server knows that there is nothing for this buyer, and why. */
    record Refused(Instant at, Asked asked, int status, String problem) implements Told {}

    /** No answer, a broken one, or one that leaves the outcome open: it may have been carried out. */
    record Nothing(Instant at, Asked asked, String reason) implements Told {}

    static Told by(Asked asked, Answer answer) {
        return switch (answer.status()) {
            case 200, 202 -> new Holds(Instant.now(), asked, answer.as(Ticket.class));
            case 400, 401, 403, 404, 405, 406, 409, 413, 415 ->
                new Refused(Instant.now(), asked, answer.status(), answer.problem());
            default -> nothing(asked, answer.status() + (answer.isProblem() ? " " + answer.problem() : ""));
        };
    }

    static Told nothing(Asked asked, String reason) {
        return new Nothing(Instant.now(), asked, reason);
    }
}
