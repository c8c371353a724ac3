package io.seckill.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyMaskTest {

    @Test
    void leavesOfAnAddressCityAndCountry() {
        String body =
                "{\"items\":[{\"orderId\":\"0SBFPGHS05JNG\",\"address\":{\"name\":\"Ann Lee\",\"street\":\"1 Mill Lane\","
                        + "\"postcode\":\"LS1 2CD\",\"city\":\"Leeds\",\"country\":\"GB\"}}]}";

        assertThat(BodyMask.of(body))
                .isEqualTo(
                        "{\"items\":[{\"orderId\":\"0SBFPGHS05JNG\",\"address\":{\"name\":\"***\",\"street\":\"***\","
                                + "\"postcode\":\"***\",\"city\":\"Leeds\",\"country\":\"GB\"}}]}");
    }

    @Test
    void leavesOfAPhoneNumberItsLastTwoDigits() {
        assertThat(BodyMask.of("{\"phone\":\"015112345678\",\"note\":\"or +49 (151) 123-456 79\"}"))
                .isEqualTo("{\"phone\":\"***78\",\"note\":\"or ***79\"}");
        assertThat(BodyMask.of("{\"Phone\":4915112345678}")).isEqualTo("{\"Phone\":\"***\"}");
        assertThat(BodyMask.of("{\"phone\":null}")).isEqualTo("{\"phone\":null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call +4915112345678 now     | call ***78 now
            +49 151 1234567-8           | ***78
            00491511234567              | ***67
            tel:015112345678,           | tel:***78,
            +123456                     | ***56
            """)
    void leavesNoNumberInOtherTexts(String text, String masked) {
        assertThat(BodyMask.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order 0SBFPGHS05JNG of 12345678 points
            2026-11-27T09:00:03.123456789Z
            5f0c61b7-0a3c-4f57-8e0b-3f1c2d4e5a6b
            """)
    void leavesWhatIsNoPhoneNumber(String text) {
        assertThat(BodyMask.of("{\"text\":\"" + text + "\"}")).isEqualTo("{\"text\":\"" + text + "\"}");
    }

    @Test
    void knowsFieldsInWhatIsNoJsonAnyMore() {
        assertThat(BodyMask.of("{\"name\": \"Ann \\\"A\\\" Lee\",\"phone\":123,\"city\":\"Leeds\",\"street\":\"1 Mi"))
                .isEqualTo("{\"name\": \"***\",\"phone\":\"***\",\"city\":\"Leeds\",\"street\":\"***\"");
    }

    @Test
    void takesAnyText() {
        assertThat(BodyMask.of("")).isEmpty();
        assertThat(BodyMask.of("[1,2]")).isEqualTo("[1,2]");
        assertThat(BodyMask.of("{".repeat(100_000))).hasSize(100_000);
        assertThat(BodyMask.phone("7")).isEqualTo("***7");
    }
}
