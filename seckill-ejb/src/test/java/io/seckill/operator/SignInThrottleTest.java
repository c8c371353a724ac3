package io.seckill.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-27T20:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle();

    @BeforeEach
    void beginNow() {
        throttle.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void letsSomebodyMistypeFourTimes() {
        fail(4);

        assertThat(throttle.waitOf("olga")).isZero();
    }

    @Test
    void waitsTwiceAsLongEachTime() {
        fail(5);
        assertThat(throttle.waitOf("olga")).isEqualTo(Duration.ofSeconds(1));
        fail(1);
        assertThat(throttle.waitOf("olga")).isEqualTo(Duration.ofSeconds(2));
        fail(100);
        assertThat(throttle.waitOf("olga")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isOverWhenTheTimeIs() {
        fail(7);
        throttle.clock = Clock.fixed(NOW.plusSeconds(4), ZoneOffset.UTC);

        assertThat(throttle.waitOf("olga")).isZero();
    }

    @Test
    void forgetsWithTheRightPasswordAndKnowsNamesApart() {
        fail(6);
        assertThat(throttle.waitOf("ann")).isZero();
        throttle.succeeded("olga");

        assertThat(throttle.waitOf("olga")).isZero();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> throttle.failed("olga"));
    }
}
