package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    @Test
    void listensOnThisMachineOnlyUnlessAskedOtherwise() {
        LaunchOptions options = LaunchOptions.parse();

        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.operatorsPort()).isEqualTo(8081);
        assertThat(options.data()).isEqualTo(Path.of("data"));
        assertThat(options.demoSale()).isFalse();
        assertThat(options.brokerPort()).isEmpty();
    }

    @Test
    void takesEveryOption() {
        LaunchOptions options = LaunchOptions.parse(
                "--port=9080",
                "--operators-port=9081",
                "--host=0.0.0.0",
                "--data=my data",
                "--demo-sale",
                "--broker-port=61616");

        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.port()).isEqualTo(9080);
        assertThat(options.operatorsPort()).isEqualTo(9081);
        assertThat(options.data()).isEqualTo(Path.of("my data"));
        assertThat(options.demoSale()).isTrue();
        assertThat(options.brokerPort()).hasValue(61616);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=",
                "--port",
                "--port=0",
                "--port=65536",
                "--port=http",
                "--broker-port=-1",
                "--operators-port="
            })
    void refusesWhatIsNotAPort(String argument) {
        assertThatThrownBy(() -> LaunchOptions.parse(argument))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("needs a port number from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot=8081", "start", "", "-port=1"})
    void refusesAnOptionThatItDoesNotKnow(String argument) {
        assertThatThrownBy(() -> LaunchOptions.parse(argument))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Usage: ");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> LaunchOptions.parse("--data="))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--data=VALUE");
    }
}
