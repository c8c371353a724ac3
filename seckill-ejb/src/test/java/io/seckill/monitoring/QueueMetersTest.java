package io.seckill.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.metrics.Metrics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueMetersTest {

    private final Metrics metrics = new Metrics();
    private final QueueMeters meters = new QueueMeters();

    @BeforeEach
    void wire() {
        meters.metrics = metrics;
    }

    @Test
    void showsTheLatestReport() {
        show(state("credit", 7, Optional.of(1_500L)), state("sms", 0, Optional.empty()));
        show(state("credit", 9, Optional.of(2_500L)), state("sms", 0, Optional.empty()));

        assertThat(metrics.text())
                .contains("seckill_queue_messages{queue=\"credit\"} 9.0")
                .contains("seckill_queue_oldest_seconds{queue=\"credit\"} 2.5")
                .contains("seckill_queue_oldest_seconds{queue=\"sms\"} 0.0")
                .doesNotContain(" 7.0");
    }

    @Test
    void showsNoFiguresOfAQueueThatIsGone() {
        show(state("credit", 7, Optional.empty()));
        show();

        assertThat(metrics.text()).contains("seckill_queue_messages{queue=\"credit\"} NaN");
    }

    private void show(QueueState... states) {
        meters.show(new QueueReport(Instant.EPOCH, List.of(states)));
    }

    private static QueueState state(String queue, long messages, Optional<Long> oldestMillis) {
        return new QueueState(queue, messages, 0, 0, 1, false, 0, 0, oldestMillis, Optional.empty());
    }
}
