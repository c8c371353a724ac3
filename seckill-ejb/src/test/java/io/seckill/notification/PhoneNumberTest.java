package io.seckill.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+4915112345678", "+8613800138000", "+1234567", "+123456789012345"})
    void takesTheInternationalForm(String text) {
        assertThat(PhoneNumber.parse(text)).contains(new PhoneNumber(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "015112345678", "4915112345678", "+0151123456", "+49 151 123", "+123456", "+1234567890123456"
            })
    void refusesAnyOther(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void doesNotShow() {
        assertThat(new PhoneNumber("+4915112345678")).hasToString("+…");
    }
}
