package io.seckill.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"8.0.30", "8.0.31-0ubuntu0.22.04.1", "8.4.0", "9.7.4-2", "10.0.0"})
    void takesServersWhosePreparedTransactionsOutliveACrash(String version) {
        assertThat(MySqlCheck.isRecent(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44-log", "8.0.29", "8.0.9"})
    void refusesOlderOnes(String version) {
        assertThat(MySqlCheck.isRecent(version)).isFalse();
    }
}
