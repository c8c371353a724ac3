package io.seckill.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.messaging.Consumer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LagHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final ProbeSettings SETTINGS = new ProbeSettings(
            Duration.ofSeconds(5), Map.of(Consumer.SMS, Duration.ofMillis(100)), Duration.ofSeconds(60));

    @Test
    void spreadsTheLagsOfAnHour() {
        LagHistory history = new LagHistory(underWay(0, 0), NOON);
        for (int i = 1; i <= 100; i++) {
            history.show(came(i, i), NOON.plusSeconds(i));
        }

        assertThat(history.lag(SETTINGS, false, NOON.plusSeconds(101)).lastHour())
                .contains(new LagSpread(100, 50, 95, 99, 100));
        history.show(came(3_700, 7), NOON.plusSeconds(3_700));
        assertThat(history.lag(SETTINGS, false, NOON.plusSeconds(3_700)).lastHour())
                .as("one of a hundred seconds is younger than an hour, and this one")
                .contains(new LagSpread(2, 7, 100, 100, 100));
    }

    @Test
    void countsAProbeOnceHoweverOftenItIsSeen() {
        LagHistory history = new LagHistory(underWay(1, 0), NOON);
        history.show(underWay(1, 0), NOON.plusSeconds(1));
        history.show(came(1, 20), NOON.plusSeconds(2));
        history.show(came(1, 20), NOON.plusSeconds(3));

        assertThat(history.sent()).isOne();
        assertThat(history.lag(SETTINGS, false, NOON.plusSeconds(3)).lastHour())
                .contains(new LagSpread(1, 20, 20, 20, 20));
    }

    @Test
    void isOverTheLimitWhenOneWasLateOrIsLate() {
        LagHistory history = new LagHistory(underWay(0, 0), NOON);
        history.show(came(0, 100), NOON.plusSeconds(1));
        assertThat(history.lag(SETTINGS, false, NOON.plusSeconds(1)).isOver()).isFalse();

        history.show(came(5, 101), NOON.plusSeconds(6));
        assertThat(history.lag(SETTINGS, false, NOON.plusSeconds(6)).isOver()).isTrue();
        assertThat(history.lag(SETTINGS, false, NOON.plusSeconds(60)).isOver())
                .as("long ago")
                .isFalse();

        history.show(underWay(100, 0), NOON.plusSeconds(100));
        assertThat(history.lag(SETTINGS, true, NOON.plusMillis(100_100)).isOver())
                .isFalse();
        assertThat(history.lag(SETTINGS, true, NOON.plusMillis(100_101)).isOver())
                .isTrue();
    }

    @Test
    void missesWhatDoesNotComeBackInTime() {
        LagHistory history = new LagHistory(underWay(0, 0), NOON);

        assertThat(history.lag(SETTINGS, true, NOON.plusSeconds(60)).isMissing())
                .isFalse();
        assertThat(history.lag(SETTINGS, true, NOON.plusMillis(60_001)).isMissing())
                .isTrue();
    }

    @Test
    void missesThoseThatAreLostInARow() {
        LagHistory history = new LagHistory(underWay(0, 2), NOON);
        assertThat(history.lag(SETTINGS, false, NOON).isMissing()).isFalse();

        history.show(underWay(1, 3), NOON.plusSeconds(1));
        assertThat(history.lag(SETTINGS, false, NOON.plusSeconds(1)).isMissing())
                .isTrue();
    }

    @Test
    void doesNotMissWhatItsPredecessorLeft() {
        LagHistory history = new LagHistory(underWay(-600, 0), NOON);

        assertThat(history.lag(SETTINGS, true, NOON.plusMillis(100)).isOver()).isFalse();
    }

    private static Probe underWay(int second, int lost) {
        return new Probe(Consumer.SMS, NOON.plusSeconds(second), true, Optional.empty(), Optional.empty(), lost);
    }

    private static Probe came(int second, long lagMillis) {
        Instant at = NOON.plusSeconds(second);
        return new Probe(Consumer.SMS, at, false, Optional.of(at), Optional.of(lagMillis), 0);
    }
}
