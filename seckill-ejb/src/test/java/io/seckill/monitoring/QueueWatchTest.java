package io.seckill.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.messaging.BrokerQueues;
import io.seckill.messaging.QueueReading;
import io.seckill.metrics.Metrics;
import io.seckill.probe.ProbeBoard;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final QueueWatch watch = new QueueWatch();
    private final MovedClock clock = new MovedClock();
    private QueueReading reading;

    @BeforeEach
    void wire() {
        watch.clock = clock;
        watch.meters = new QueueMeters();
        watch.meters.metrics = new Metrics();
        watch.probes = new ProbeBoard();
        watch.broker = new BrokerQueues() {
            @Override
            public List<QueueReading> readings() {
                return List.of(reading);
            }
        };
    }

    @Test
    void knowsNothingBeforeItsFirstLook() {
        assertThat(watch.latest()).isEmpty();
        assertThat(watch.history("q", NOON)).isEmpty();
    }

    @Test
    void hasNoRatesAfterItsFirstLook() {
        look(0, 40, 100, 60);

        assertThat(state().addedPerSecond()).isZero();
        assertThat(state().donePerSecond()).isZero();
        assertThat(state().drainSeconds()).isEmpty();
    }

    @Test
    void measuresRatesOverTheLastFiveSeconds() {
        look(0, 0, 0, 0);
        look(10, 40, 1_000, 960);
        look(13, 60, 1_050, 990);
        look(15, 50, 1_100, 1_060);

        assertThat(state().addedPerSecond()).isEqualTo(20);
        assertThat(state().donePerSecond()).isEqualTo(20);
        assertThat(state().drainSeconds()).as("as many come as go").isEmpty();
    }

    @Test
    void saysWhenAQueueWillBeEmpty() {
        look(0, 100, 100, 0);
        look(5, 75, 110, 35);

        assertThat(state().drainSeconds()).contains(15L);
    }

    @Test
    void countsAnewWithANewBroker() {
        look(0, 0, 9_000, 9_000);
        look(5, 5, 15, 10);

        assertThat(state().addedPerSecond()).isEqualTo(3);
        assertThat(state().donePerSecond()).isEqualTo(2);
    }

    @Test
    void saysHowLongTheOldestHasWaited() {
        clock.now = NOON.plusSeconds(7);
        reading = reading(1, 1, 0, Optional.of(NOON));
        watch.look();

        assertThat(state().oldestMillis()).contains(7_000L);
        assertThat(state().drainSeconds()).isEmpty();
    }

    @Test
    void remembersAnHourAndNoMore() {
        for (int second = 0; second <= 3_600; second++) {
            look(second, 0, second, second);
        }

        List<QueueSample> history = watch.history("q", NOON);
        assertThat(history).hasSize(3_600);
        assertThat(history.get(0).at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(watch.history("q", NOON.plusSeconds(3_599))).hasSize(2);
        assertThat(watch.history("other", NOON)).isEmpty();
    }

    private void look(long second, long messages, long added, long done) {
        clock.now = NOON.plusSeconds(second);
        reading = reading(messages, added, done, Optional.empty());
        watch.look();
    }

    private static QueueReading reading(long messages, long added, long done, Optional<Instant> oldest) {
        return new QueueReading("q", messages, 0, 0, 1, false, added, done, oldest);
    }

    private QueueState state() {
        return watch.latest().flatMap(report -> report.of("q")).orElseThrow();
    }

    private static final class MovedClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
