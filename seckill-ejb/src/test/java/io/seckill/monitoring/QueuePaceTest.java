package io.seckill.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seckill.messaging.QueueReading;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueuePaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void isWhatConsumersTakeWhileThereIsMoreThanTheyCanDo() {
        QueuePace pace = QueuePace.between(reading(100, 4, 0), reading(60, 4, 40), SECOND);

        assertThat(pace.secondsPerMessage().orElseThrow()).isEqualTo(0.1);
    }

    @Test
    void countsOnlyTheConsumersThatHaveSomethingToDo() {
        QueuePace pace = QueuePace.between(reading(1, 4, 0), reading(1, 4, 20), SECOND)
                .plus(QueuePace.between(reading(1, 4, 20), reading(0, 4, 40), SECOND));

        assertThat(pace.secondsPerMessage().orElseThrow()).isEqualTo(1.5 / 40, within(0.000_1));
    }

    @Test
    void isUnknownWhenLittleWasSeen() {
        assertThat(QueuePace.NONE.secondsPerMessage()).isEmpty();
        assertThat(QueuePace.between(reading(9, 1, 0), reading(9, 1, 19), SECOND)
                        .secondsPerMessage())
                .isEmpty();
        assertThat(QueuePace.between(reading(0, 1, 0), reading(0, 1, 99), SECOND)
                        .secondsPerMessage())
                .as("nothing was there at any look")
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsPausedOrBegunAnew() {
        QueueReading paused = new QueueReading("q", 9, 0, 0, 1, true, 0, 30, Optional.empty());

        assertThat(QueuePace.between(paused, reading(9, 1, 30), SECOND)).isEqualTo(QueuePace.NONE);
        assertThat(QueuePace.between(reading(9, 1, 0), paused, SECOND)).isEqualTo(QueuePace.NONE);
        assertThat(QueuePace.between(reading(9, 1, 50), reading(9, 1, 0), SECOND))
                .isEqualTo(QueuePace.NONE);
    }

    @Test
    void leavesOutWhatWaitsForItsTime() {
        QueueReading later = new QueueReading("q", 9, 0, 8, 4, false, 0, 0, Optional.empty());

        assertThat(QueuePace.between(later, later, SECOND).busySeconds()).isEqualTo(1);
    }

    private static QueueReading reading(long messages, long consumers, long done) {
        return new QueueReading("q", messages, 0, 0, consumers, false, done + messages, done, Optional.empty());
    }
}
