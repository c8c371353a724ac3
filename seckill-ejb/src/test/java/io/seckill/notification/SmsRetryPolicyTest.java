package io.seckill.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.notification.smpp.SubmitResult;
import io.seckill.value.BuyerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmsRetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final int LAST = SmsRetryPolicy.MOST_ATTEMPTS - 1;

    @Test
    void isDoneWhenTheLastPartIsAccepted() {
        SmsOutcome outcome = outcome(0, new SubmitResult.Accepted("a-2"));

        assertThat(outcome.state()).isEqualTo(SmsState.SENT);
        assertThat(outcome.dueAt()).isEmpty();
        assertThat(outcome.smscIds()).containsExactly("a-1");
    }

    @Test
    void doesNotCountWhatWasThrottledOrNotSent() {
        for (SubmitResult result : List.of(new SubmitResult.Throttled(), new SubmitResult.NotSent())) {
            SmsOutcome outcome = outcome(LAST, result);

            assertThat(outcome.state()).isEqualTo(SmsState.RECORDED);
            assertThat(outcome.attempts()).isEqualTo(LAST);
            assertThat(outcome.dueAt()).contains(NOW);
        }
    }

    @Test
    void triesAgainTwiceAsLateEachTime() {
        assertThat(outcome(0, new SubmitResult.Later(8)).dueAt()).contains(NOW.plusSeconds(5));
        assertThat(outcome(3, new SubmitResult.Later(8)).dueAt()).contains(NOW.plusSeconds(40));
        assertThat(SmsRetryPolicy.delay(LAST - 1)).isEqualTo(Duration.ofSeconds(320));
    }

    @Test
    void staysUnsureWithoutAnAnswer() {
        SmsOutcome outcome = outcome(2, new SubmitResult.Unknown("silence"));

        assertThat(outcome.state()).isEqualTo(SmsState.UNSURE);
        assertThat(outcome.attempts()).isEqualTo(3);
        assertThat(outcome.dueAt()).contains(NOW.plusSeconds(20));
    }

    @Test
    void givesUpWhatIsRefused() {
        assertThat(outcome(0, new SubmitResult.Refused(11)).state()).isEqualTo(SmsState.FAILED);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(outcome(LAST - 1, new SubmitResult.Later(8)).state()).isEqualTo(SmsState.RECORDED);
        assertThat(outcome(LAST, new SubmitResult.Later(8)).state()).isEqualTo(SmsState.FAILED);
        assertThat(outcome(LAST, new SubmitResult.Unknown("silence")).state()).isEqualTo(SmsState.FAILED);
    }

    private static SmsOutcome outcome(int attemptsBefore, SubmitResult last) {
        SmsDelivery delivery = new SmsDelivery(
                1, new BuyerId("ann"), "text", attemptsBefore, 0, NOW.plusSeconds(3_600), Optional.empty());
        return SmsRetryPolicy.outcome(delivery, List.of("a-1"), last, NOW);
    }
}
