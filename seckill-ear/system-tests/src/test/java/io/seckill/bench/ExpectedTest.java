package io.seckill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    @Test
    void everyAnswerOfTheOtherKindIsWrong() {
        assertThat(Expected.SUCCESS.wrong(load(0, 0))).isZero();
        assertThat(Expected.SUCCESS.wrong(load(3, 0))).isEqualTo(3);
        assertThat(Expected.REFUSAL.wrong(load(1_000, 0))).isZero();
        assertThat(Expected.REFUSAL.wrong(load(999, 0))).isEqualTo(1);
    }

    @Test
    void aMissingAnswerIsWrong() {
        assertThat(Expected.SUCCESS.wrong(load(0, 2))).isEqualTo(2);
    }

    @Test
    void aMixtureMayEndInTheMiddle() {
        Expected mixture = new Expected(0.09, 10);

        assertThat(mixture.wrong(load(80, 0))).isZero();
        assertThat(mixture.wrong(load(101, 0))).isEqualTo(1);
    }

    private static LoadResult load(long notSuccessful, long lost) {
        Duration time = Duration.ofSeconds(1);
        return new LoadResult(time, 1_000, notSuccessful, lost, time, time, time);
    }
}
