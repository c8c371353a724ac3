package io.seckill.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentSettingsTest {

    @ParameterizedTest
    @CsvSource({"1, PT15S", "2, PT30S", "3, PT1M", "8, PT32M", "9, PT1H", "10, PT1H", "100, PT1H"})
    void waitsTwiceAsLongAfterEachAttemptUpToAnHour(int attempt, Duration delay) {
        assertThat(SomePayment.SETTINGS.delayAfter(attempt)).isEqualTo(delay);
    }

    @Test
    void keepsItsSecretToItself() {
        assertThat(SomePayment.SETTINGS.toString()).doesNotContain(SomePayment.SECRET);
    }
}
