package io.seckill.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationSignatureTest {

    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration WINDOW = SomePayment.SETTINGS.replayWindow();
    private static final byte[] BODY = "{\"transactionId\":\"t-1\"}".getBytes(StandardCharsets.UTF_8);

    private final String header = at(NINE).sign(BODY);

    /** Computed with: printf '1795770000.{"transactionId":"t-1"}' | openssl dgst -sha256 -hmac KEY. */
    @Test
    void isTheHmacOfTimeAndBody() {
        assertThat(header).isEqualTo("t=" + NINE.getEpochSecond() + ",v1=" + SomePayment.HMAC_AT_NINE);
    }

    @Test
    void provesItsOwnBodyOnly() {
        assertThat(at(NINE).proves(header, BODY)).isTrue();
        assertThat(at(NINE).proves(header, "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void isBelievedWithinItsWindowOnly() {
        assertThat(at(NINE.plus(WINDOW)).proves(header, BODY)).isTrue();
        assertThat(at(NINE.plus(WINDOW).plusMillis(1)).proves(header, BODY)).isFalse();
        assertThat(at(NINE.minus(WINDOW)).proves(header, BODY)).isTrue();
        assertThat(at(NINE.minus(WINDOW).minusMillis(1)).proves(header, BODY)).isFalse();
    }

    @Test
    void isNotBelievedWithAnotherTime() {
        String later = header.replace("t=" + NINE.getEpochSecond(), "t=" + (NINE.getEpochSecond() + 1));

        assertThat(at(NINE).proves(later, BODY)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"t=,v1=", "v1=00,t=1", "t=99999999999999,v1=00", "t=1795770000,v1=zz"})
    void doesNotBelieveWhatIsNoSignature(String nonsense) {
        assertThat(at(NINE).proves(nonsense, BODY)).isFalse();
    }

    private static NotificationSignature at(Instant now) {
        NotificationSignature signature = new NotificationSignature();
        signature.settings = SomePayment.SETTINGS;
        signature.clock = Clock.fixed(now, ZoneOffset.UTC);
        return signature;
    }
}
