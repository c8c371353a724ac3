package io.seckill.notification;

import io.seckill.notification.smpp.SubmitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows from the SMSC's answer: sent, once more and when, or given up. */
final class SmsRetryPolicy {

    /** With the delays below ten minutes: what an SMSC has not taken by then, it refuses for a reason of its own. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

    private SmsRetryPolicy() {}

    /**
     * @param accepted the SMSC's names for the parts of this attempt
     * @param last its answer to the last part that was sent in this attempt
     */
    static SmsOutcome outcome(SmsDelivery delivery, List<String> accepted, SubmitResult last, Instant now) {
        if (last instanceof SubmitResult.Accepted) {
            return of(delivery, accepted, SmsState.SENT, 1, Optional.empty());
        }
        if (last instanceof SubmitResult.Refused) {
            return of(delivery, accepted, SmsState.FAILED, 1, Optional.empty());
        }
        if (last instanceof SubmitResult.Throttled || last instanceof SubmitResult.NotSent) {
            return of(delivery, accepted, SmsState.RECORDED, 0, Optional.of(now));
        }
        if (delivery.attempts() + 1 >= MOST_ATTEMPTS) {
            return of(delivery, accepted, SmsState.FAILED, 1, Optional.empty());
        }
        SmsState state = last instanceof SubmitResult.Unknown ? SmsState.UNSURE : SmsState.RECORDED;
        return of(delivery, accepted, state, 1, Optional.of(now.plus(delay(delivery.attempts()))));
    }

    /** Twice as long each time. */
    static Duration delay(int attemptsBefore) {
        return FIRST_DELAY.multipliedBy(1L << attemptsBefore);
    }

    private static SmsOutcome of(
            SmsDelivery delivery, List<String> accepted, SmsState state, int counted, Optional<Instant> dueAt) {
        return new SmsOutcome(
                delivery.id(), state, delivery.attempts() + counted, dueAt, delivery.partsAccepted(), accepted);
    }
}
