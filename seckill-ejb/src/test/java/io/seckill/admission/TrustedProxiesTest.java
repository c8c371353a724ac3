package io.seckill.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = trusting("10.0.0.0/8, 2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 203.0.113.1                     | 198.51.100.7 | a stranger may write what it likes",
                "10.0.0.1     | 203.0.113.1                     | 203.0.113.1  | a proxy is believed",
                "10.0.0.1     | 1.1.1.1, 203.0.113.1            | 203.0.113.1  | what the client wrote is not",
                "10.0.0.1     | 1.1.1.1, 203.0.113.1, 10.2.3.4  | 203.0.113.1  | a chain of proxies",
                "10.0.0.1     | 10.0.0.3,10.0.0.2               | 10.0.0.3     | nobody but proxies",
                "10.0.0.1     | 1.1.1.1, unknown                | 10.0.0.1     | no address",
                "10.0.0.1     | 1.1.1.1,                        | 10.0.0.1     | an empty one",
                "10.0.0.1     | 203.0.113.1:4711                | 203.0.113.1  | with a port",
                "2001:db8:1::9| [2001:db8:2::7]:4711            | 2001:db8:2:0:0:0:0:7 | IPv6",
                "10.0.0.1     | 2001:db8:2::7                   | 2001:db8:2:0:0:0:0:7 | both"
            })
    void believesTheRightmostAddressThatIsNoProxy(String peer, String header, String client, String why) {
        assertThat(proxies.clientOf(peer, List.of(header))).as(why).hasToString(client);
    }

    @Test
    void readsSeveralLinesAsOne() {
        assertThat(proxies.clientOf("10.0.0.1", List.of("1.1.1.1", "203.0.113.1", "10.0.0.2")))
                .hasToString("203.0.113.1");
    }

    @Test
    void looksNoFurtherThanTenProxies() {
        String hops = "203.0.113.1" + ", 10.0.0.2".repeat(10);

        assertThat(proxies.clientOf("10.0.0.1", List.of(hops))).hasToString("10.0.0.2");
    }

    @Test
    void trustsNobodyUnlessTold() {
        assertThat(trusting("").clientOf("127.0.0.1", List.of("203.0.113.1"))).hasToString("127.0.0.1");
    }

    @Test
    void refusesASettingThatMakesNoSense() {
        assertThatThrownBy(() -> trusting("10.0.0.0/8,proxy.example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy.example.org");
    }

    private static TrustedProxies trusting(String ranges) {
        TrustedProxies proxies = new TrustedProxies();
        proxies.settings = new AdmissionSettings(Map.of(), 1, AdmissionSettings.Source.ranges(ranges));
        return proxies;
    }
}
