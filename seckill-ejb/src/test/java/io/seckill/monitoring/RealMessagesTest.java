package io.seckill.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.messaging.QueueReading;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealMessagesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final RealMessages real = new RealMessages();

    @Test
    void leavesOutTheProbeThatIsThere() {
        assertThat(real.of(reading(1, 1, 0, 0), 0, true)).isEqualTo(reading(0, 0, 0, 0));
        assertThat(real.of(reading(3, 1, 0, 0), 0, true).messages()).isEqualTo(2);
        assertThat(real.of(reading(0, 0, 0, 0), 0, true).messages())
                .as("it is through already")
                .isZero();
    }

    @Test
    void leavesMessagesAsTheyAre() {
        assertThat(real.of(reading(3, 1, 7, 4), 5, false)).isEqualTo(reading(3, 1, 7, 4));
    }

    @Test
    void doesNotCountProbesAmongWhatCameAndWasDone() {
        real.of(reading(0, 0, 100, 100), 40, false);

        assertThat(real.of(reading(0, 0, 111, 110), 41, false)).isEqualTo(reading(0, 0, 110, 109));
        assertThat(real.of(reading(0, 0, 112, 112), 42, false)).isEqualTo(reading(0, 0, 110, 110));
    }

    @Test
    void neverGoesBack() {
        real.of(reading(0, 0, 100, 100), 0, false);

        assertThat(real.of(reading(0, 0, 100, 100), 1, true))
                .as("sent, and not there yet")
                .isEqualTo(reading(0, 0, 100, 100));
        assertThat(real.of(reading(0, 0, 101, 101), 1, false)).isEqualTo(reading(0, 0, 100, 100));
    }

    @Test
    void beginsAnewWithABrokerThatCountsFromZero() {
        real.of(reading(0, 0, 100, 100), 50, false);

        assertThat(real.of(reading(0, 0, 3, 3), 51, false)).isEqualTo(reading(0, 0, 3, 3));
        assertThat(real.of(reading(0, 0, 4, 4), 52, false)).isEqualTo(reading(0, 0, 3, 3));
    }

    private static QueueReading reading(long messages, long delivering, long added, long done) {
        Optional<Instant> oldest = messages == 0 ? Optional.empty() : Optional.of(NOON);
        return new QueueReading("q", messages, delivering, 0, 2, false, added, done, oldest);
    }
}
