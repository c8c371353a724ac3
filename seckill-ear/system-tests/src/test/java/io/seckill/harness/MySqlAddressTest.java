package io.seckill.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MySqlAddressTest {

    private final MySqlAddress given =
            MySqlAddress.parse("jdbc:mysql://127.0.0.1:13306/seckill?user=tester&password=a%26b%3Dc&sslMode=DISABLED");

    @Test
    void tellsTheUserApartFromTheUrl() {
        assertThat(given.user()).isEqualTo("tester");
        assertThat(given.password()).isEqualTo("a&b=c");
        assertThat(given.url()).isEqualTo("jdbc:mysql://127.0.0.1:13306/seckill?sslMode=DISABLED");
    }

    @Test
    void leadsToAnotherDatabaseOfTheSameServer() {
        assertThat(given.withDatabase("seckill_t_1")
                        .with("connectTimeout", "2000")
                        .url())
                .isEqualTo("jdbc:mysql://127.0.0.1:13306/seckill_t_1?connectTimeout=2000&sslMode=DISABLED");
    }

    @Test
    void refusesWhatNamesNoUser() {
        assertThatThrownBy(() -> MySqlAddress.parse("jdbc:mysql://127.0.0.1:13306/seckill"))
                .hasMessageContaining("user=NAME&password=PASSWORD");
    }
}
