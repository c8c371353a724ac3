package io.seckill.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmsStateTest {

    @Test
    void isDeliveredOnlyAfterItWasSent() {
        assertThat(SmsState.SENT.allows(SmsState.DELIVERED)).isTrue();
        assertThat(SmsState.UNSURE.allows(SmsState.DELIVERED)).isFalse();
        assertThat(SmsState.FAILED.allows(SmsState.DELIVERED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = SmsState.class,
            names = {"DELIVERED", "FAILED", "EXPIRED", "NO_PHONE"})
    void endsForGood(SmsState last) {
        assertThat(SmsState.values()).noneMatch(last::allows);
    }

    @Test
    void refusesAnOutcomeThatNoAttemptHas() {
        assertThatThrownBy(() -> new SmsOutcome(1, SmsState.DELIVERED, 1, Optional.empty(), 0, List.of()))
                .hasMessageContaining("DELIVERED");
    }
}
