package io.seckill.challenge;

import io.seckill.sale.SaleState;
import java.time.Duration;
import java.time.Instant;

/** What comes of asking for a challenge, for its words, or of answering it. */
public sealed interface ChallengeOutcome {

    /**
     * A challenge.
     *
     * @param picture a PNG
     * @param textAt from when on there are words for who cannot see the picture
     * @param expiresAt until when it can be answered
     */
    record Asked(String id, byte[] picture, Instant textAt, Instant expiresAt) implements ChallengeOutcome {}

    /** The question in words. */
    record Told(String text) implements ChallengeOutcome {}

    /** The right answer. */
    record Passed(String purchaseToken, Instant expiresAt) implements ChallengeOutcome {}

    record Wrong() implements ChallengeOutcome {}

    /** There are no words yet. */
    record NotYet(Instant textAt, Duration comesIn) implements ChallengeOutcome {}

    /** It can be answered no more. */
    record Over() implements ChallengeOutcome {}

    /** No such sale, or no such challenge of this buyer in it. */
    record Unknown() implements ChallengeOutcome {}

    /** The sale sells nothing now, so nothing is asked. */
    record NotSelling(SaleState state, Instant opensAt) implements ChallengeOutcome {}

    /** Too many pictures, or too many wrong answers. */
    record TooOften(Duration comesAgainIn) implements ChallengeOutcome {}

    /** Too many pictures are being drawn. */
    record Busy() implements ChallengeOutcome {}
}
