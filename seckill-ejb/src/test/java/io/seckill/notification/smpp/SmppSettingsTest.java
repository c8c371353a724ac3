package io.seckill.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"+4915112345678", "12345", "SECKILL", "Shop 24"})
    void takesASender(String address) {
        assertThatCode(() -> settings("shop", "secret", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+49 151", "twelve chars", "店"})
    void refusesASenderThatNoPhoneShows(String address) {
        assertThatThrownBy(() -> settings("shop", "secret", address)).hasMessageContaining("source-address");
    }

    @Test
    void refusesNamesThatTheProtocolCannotCarry() {
        assertThatThrownBy(() -> settings("", "secret", "12345")).hasMessageContaining("system-id");
        assertThatThrownBy(() -> settings("shop", "ninechars", "12345"))
                .hasMessageContaining("password")
                .hasMessageNotContaining("ninechars");
    }

    @Test
    void doesNotShowThePassword() {
        assertThat(settings("shop", "secret", "12345").toString()).doesNotContain("secret");
    }

    private static SmppSettings settings(String systemId, String password, String address) {
        return new SmppSettings(
                "localhost", 2775, systemId, password, address, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}
