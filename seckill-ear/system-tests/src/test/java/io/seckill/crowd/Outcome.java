package io.seckill.crowd;

import io.seckill.harness.Answer;
import io.seckill.harness.Ticket;

/** What one click came to. */
sealed interface Outcome {

    /** Two clicks of one buyer must come to the same: a refusal and a ticket are not the same, nor are two tickets. */
    String essence();

    /** The line of the report that counts it. */
    String summary();

    /** A ticket: the buyer's first (202), or the same one again (200). */
    record Got(String ticketId, boolean again) implements Outcome {

        @Override
        public String essence() {
            return "ticket " + ticketId;
        }

        @Override
        public String summary() {
            return again ? "same ticket again" : "accepted";
        }
    }

    /** A problem of the application's own. */
    record Refused(String problem) implements Outcome {

        static final String SOLD_OUT = "sold-out";

        @Override
        public String essence() {
            return problem;
        }

        @Override
        public String summary() {
            return SOLD_OUT.equals(problem) ? "sold out" : "refused: " + problem;
        }
    }

    /** Nothing that means anything to a buyer. */
    record Failed(String why) implements Outcome {

        @Override
        public String essence() {
            return "failed: " + why;
        }

        @Override
        public String summary() {
            return "error: " + why;
        }
    }

    static Outcome of(Answer answer) {
        return switch (answer.status()) {
            case 202 -> ticketIn(answer, false);
            case 200 -> ticketIn(answer, true);
            default -> answer.isProblem() ? new Refused(answer.problem()) : new Failed("status " + answer.status());
        };
    }

    /** A server that ends in the middle of an answer may send its status alone, which is no ticket. */
    private static Outcome ticketIn(Answer answer, boolean again) {
        return answer.body().isEmpty()
                ? new Failed("status " + answer.status() + " without a body")
                : new Got(answer.as(Ticket.class).ticketId(), again);
    }
}
