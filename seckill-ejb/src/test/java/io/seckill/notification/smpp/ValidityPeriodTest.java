package io.seckill.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ValidityPeriodTest {

    @Test
    void writesDaysToSeconds() {
        assertThat(ValidityPeriod.of(Duration.parse("P3DT4H5M6.789S"))).isEqualTo("000003040506000R");
    }

    @Test
    void isNeverNone() {
        assertThat(ValidityPeriod.of(Duration.ofMillis(-1))).isEqualTo("000000000001000R");
    }
}
