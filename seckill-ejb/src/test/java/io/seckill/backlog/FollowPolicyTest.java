package io.seckill.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    /** Two at most; up above 1,000 messages or 10 s, down at 100; one more each second, one less each ten. */
    private static final FollowSettings SETTINGS = new FollowSettings(
            2, 1_000, Duration.ofSeconds(10), 100, Duration.ofSeconds(1), Duration.ofSeconds(10), 20);

    private final FollowPolicy policy = new FollowPolicy(SETTINGS);
    private Crew crew = Crew.none(NOON);

    @Test
    void addsOneEachTimeTheBacklogHasBeenHighLongEnough() {
        assertThat(extra(0, 1_001)).isZero();
        assertThat(extra(0.9, 1_001)).isZero();
        assertThat(extra(1, 1_001)).isEqualTo(1);
        assertThat(extra(1.9, 9_999)).isEqualTo(1);
        assertThat(extra(2, 9_999)).isEqualTo(2);
        assertThat(crew.why()).isEqualTo("depth 9,999 > 1,000");
    }

    @Test
    void neverGoesBeyondTheCap() {
        highFor(60);

        assertThat(crew.extra()).isEqualTo(2);
    }

    @Test
    void addsNoneAtTheThreshold() {
        assertThat(extra(0, 1_000)).isZero();
        assertThat(extra(60, 1_000)).isZero();
        assertThat(crew.why()).isEqualTo("depth 1,000 > 100");
    }

    @Test
    void staysAsItIsBetweenTheThresholds() {
        highFor(10);

        assertThat(extra(11, 1_000)).isEqualTo(2);
        assertThat(extra(100, 101)).isEqualTo(2);
    }

    @Test
    void takesOneBackEachTimeTheBacklogHasBeenLowLongEnough() {
        highFor(10);

        assertThat(extra(11, 100)).isEqualTo(2);
        assertThat(extra(20.9, 0)).isEqualTo(2);
        assertThat(extra(21, 0)).isEqualTo(1);
        assertThat(extra(30.9, 0)).isEqualTo(1);
        assertThat(extra(31, 0)).isZero();
        assertThat(extra(60, 0)).isZero();
        assertThat(crew.why()).isEqualTo("depth 0 <= 100");
    }

    @Test
    void aWaveBeginsTheTimeAnew() {
        highFor(10);

        assertThat(extra(11, 0)).isEqualTo(2);
        assertThat(extra(20, 500)).isEqualTo(2);
        assertThat(extra(22, 0)).isEqualTo(2);
        assertThat(extra(31, 0)).isEqualTo(2);
        assertThat(extra(32, 0)).isEqualTo(1);
    }

    @Test
    void addsOneWhenAMessageHasWaitedTooLong() {
        assertThat(old(0, 101, 11)).isZero();
        assertThat(old(1, 101, 12)).isEqualTo(1);
        assertThat(crew.why()).isEqualTo("oldest 12 s > 10 s");
    }

    @Test
    void addsNoneForASingleMessageThatKeepsFailing() {
        assertThat(old(0, 100, 300)).isZero();
        assertThat(old(60, 100, 360)).isZero();
    }

    @Test
    void hasNoneForAPausedQueue() {
        highFor(10);

        crew = policy.next(crew, new Backlog(9_999, Duration.ofHours(1), true), at(11));
        assertThat(crew.extra()).isZero();
        assertThat(crew.why()).isEqualTo("the queue is paused");
        assertThat(extra(12, 9_999)).isZero();
        assertThat(extra(13, 9_999)).isEqualTo(1);
    }

    @Test
    void addsNoneWithoutACap() {
        FollowPolicy none = new FollowPolicy(
                new FollowSettings(0, 1_000, Duration.ofSeconds(10), 100, Duration.ZERO, Duration.ZERO, 20));

        assertThat(none.next(crew, new Backlog(9_999, Duration.ZERO, false), NOON)
                        .extra())
                .isZero();
    }

    @Test
    void refusesThresholdsThatMeet() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FollowSettings(2, 100, Duration.ofSeconds(10), 100, Duration.ZERO, Duration.ZERO, 20))
                .withMessageContaining("seckill.messaging.follow-down-messages=100");
    }

    private void highFor(int seconds) {
        for (int second = 0; second <= seconds; second++) {
            extra(second, 5_000);
        }
    }

    private int extra(double second, long messages) {
        crew = policy.next(crew, new Backlog(messages, Duration.ZERO, false), at(second));
        return crew.extra();
    }

    private int old(double second, long messages, long age) {
        crew = policy.next(crew, new Backlog(messages, Duration.ofSeconds(age), false), at(second));
        return crew.extra();
    }

    private static Instant at(double second) {
        return NOON.plusMillis(Math.round(second * 1_000));
    }
}
