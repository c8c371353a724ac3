package io.seckill.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final Backoff backoff = new Backoff();

    @Test
    void isOverBeforeAnyFailure() {
        assertThat(backoff.isOver(NOW)).isTrue();
    }

    @Test
    void lastsTwiceAsLongEachTimeUpToABound() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            backoff.note(false, NOW);

            assertThat(backoff.isOver(NOW.plusSeconds(seconds).minusMillis(1))).isFalse();
            assertThat(backoff.isOver(NOW.plusSeconds(seconds))).isTrue();
        }
    }

    @Test
    void beginsAnewAfterASuccess() {
        backoff.note(false, NOW);
        backoff.note(false, NOW);
        backoff.note(true, NOW);
        backoff.note(false, NOW);

        assertThat(backoff.isOver(NOW.plusSeconds(1))).isTrue();
    }
}
