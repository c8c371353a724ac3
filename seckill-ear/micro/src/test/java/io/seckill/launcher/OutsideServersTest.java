package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutsideServersTest {

    private static final Map<String, String> ALL = Map.of(
            "SECKILL_DATABASE_URL", "jdbc:mysql://db/seckill",
            "SECKILL_DATABASE_USER", "seckill",
            "SECKILL_DATABASE_PASSWORD", "",
            "SECKILL_BROKER_HOST", "broker",
            "SECKILL_BROKER_PORT", "61616",
            "SECKILL_BROKER_USER", "seckill",
            "SECKILL_BROKER_PASSWORD", "secret");

    @Test
    void areNotNamedByDefault() {
        assertThat(OutsideServers.areNamed(Map.of("PATH", "/bin"))).isFalse();
    }

    @Test
    void areNamedByAllVariablesTogether() {
        assertThat(OutsideServers.areNamed(ALL)).isTrue();
    }

    @Test
    void tellsWhatIsMissing() {
        Map<String, String> half = new HashMap<>(ALL);
        half.remove("SECKILL_BROKER_PORT");

        assertThatThrownBy(() -> OutsideServers.areNamed(half))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("set these environment variables too: SECKILL_BROKER_PORT.");
    }
}
