package io.seckill.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "FE80::1%eth0, fe80:0:0:0:0:0:0:1",
        "::, 0:0:0:0:0:0:0:0"
    })
    void readsAddresses(String text, String shown) {
        assertThat(IpAddress.parse(text).orElseThrow()).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "cafe",
                "1.2.3.4 ",
                "2001:db8::1::2",
                ":",
                "12345::",
                "unknown",
                "-1.0.0.0",
                "1:2:3:4:5:6:7:8:9",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:"
            })
    void knowsWhatIsNoAddress(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void takesANetworkOfIpv6ForOneClient() {
        assertThat(network("2001:db8:0:1::1")).isEqualTo(network("2001:db8:0:1:ffff::2"));
        assertThat(network("2001:db8:0:1::1")).isNotEqualTo(network("2001:db8:0:2::1"));
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
        assertThat(network("192.0.2.1")).isEqualTo(network("::ffff:192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.1.2.3/8, 10.9.9.9, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1/32, 10.0.0.2, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/65, 2001:db8:0:0:8000::, false",
        "2001:db8::/127, 2001:db8::1, true",
        "::/0, 192.0.2.1, true",
        "::1, ::1, true"
    })
    void knowsWhatIsInARange(String range, String address, boolean contained) {
        assertThat(AddressRange.parse(range).orElseThrow().contains(address(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "2001:db8::/129",
                "example.org/8",
                "/8",
                "10.0.0.0/8/8"
            })
    void knowsWhatIsNoRange(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3/8, 10.0.0.0/8", "192.0.2.1, 192.0.2.1", "2001:db8::1/32, 2001:db8:0:0:0:0:0:0/32"})
    void showsRangesAsTheyAreMeant(String text, String shown) {
        assertThat(AddressRange.parse(text).orElseThrow()).hasToString(shown);
    }

    private static IpAddress network(String text) {
        return address(text).network();
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
