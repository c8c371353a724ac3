package io.seckill.challenge.rest;

import io.seckill.challenge.ChallengeOutcome;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.sale.SaleState;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What comes of a challenge, over HTTP. Nobody may keep an answer. */
public final class ChallengeAnswers {

    private static final String PNG = "data:image/png;base64,";

    private ChallengeAnswers() {}

    /** @param picture a PNG as a data URL (RFC 2397), for a page to show as it is */
    public record ChallengeResponse(String challengeId, String picture, Instant textAt, Instant expiresAt) {

        static ChallengeResponse of(ChallengeOutcome.Asked asked) {
            String picture = PNG + Base64.getEncoder().encodeToString(asked.picture());
            return new ChallengeResponse(asked.id(), picture, asked.textAt(), asked.expiresAt());
        }
    }

    public record TextResponse(String text) {}

    public record TokenResponse(String purchaseToken, Instant expiresAt) {}

    static Response answer(ChallengeOutcome outcome) {
        if (outcome instanceof ChallengeOutcome.Asked asked) {
            return ok(ChallengeResponse.of(asked));
        }
        if (outcome instanceof ChallengeOutcome.Told told) {
            return ok(new TextResponse(told.text()));
        }
        if (outcome instanceof ChallengeOutcome.Passed passed) {
            return ok(new TokenResponse(passed.purchaseToken(), passed.expiresAt()));
        }
        return Problems.response(problem(outcome));
    }

    private static Response ok(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Problem problem(ChallengeOutcome refusal) {
        if (refusal instanceof ChallengeOutcome.Wrong) {
            return Problem.of(ProblemType.WRONG_ANSWER, "Try it again, or ask for another one.");
        }
        if (refusal instanceof ChallengeOutcome.NotYet notYet) {
            return Problem.of(ProblemType.NOT_YET, "There are words for it from " + notYet.textAt() + " on.")
                    .with("textAt", notYet.textAt())
                    .retryAfter(seconds(notYet.comesIn()));
        }
        if (refusal instanceof ChallengeOutcome.Over) {
            return Problem.of(ProblemType.CHALLENGE_OVER, "Ask for another one.");
        }
        if (refusal instanceof ChallengeOutcome.TooOften tooOften) {
            return Problem.of(ProblemType.RATE_LIMITED, "So many pictures or wrong answers are enough for a minute.")
                    .retryAfter(seconds(tooOften.comesAgainIn()));
        }
        if (refusal instanceof ChallengeOutcome.NotSelling notSelling) {
            return notSelling(notSelling.state(), notSelling.opensAt());
        }
        return refusal instanceof ChallengeOutcome.Busy
                ? Problem.of(ProblemType.BUSY, "Too many pictures are being drawn.")
                : Problem.of(ProblemType.NOT_FOUND, "There is no such challenge.");
    }

    private static Problem notSelling(SaleState state, Instant opensAt) {
        return switch (state) {
            case SCHEDULED ->
                Problem.of(ProblemType.SALE_NOT_OPEN, "The sale opens at " + opensAt + ".")
                        .with("opensAt", opensAt);
            case PAUSED -> Problem.of(ProblemType.SALE_PAUSED, "The sale is paused. It may go on.");
            case CLOSED -> Problem.of(ProblemType.SALE_CLOSED, "Nothing is sold any more.");
            default -> Problem.of(ProblemType.SOLD_OUT, "Every unit has found its buyer.");
        };
    }

    /** Rounded up: whoever waits that long is not too early. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
