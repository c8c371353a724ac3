package io.seckill.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header by which a notification shows who sent it, and when: {@code t=1764147600,v1=5257a8…}. {@code t} is the second of the
 * sending (Unix time), {@code v1} the HMAC-SHA256 (RFC 2104) of {@code t}, a full stop and the body, in hexadecimal. Thread-safe.
 */
@ApplicationScoped
public class NotificationSignature {

    public static final String HEADER = "Seckill-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /** The header for a body that is sent now. */
    public String sign(byte[] body) {
        String second = Long.toString(clock.instant().getEpochSecond());
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(hmac(second, body));
    }

    /** Whether the header belongs to the body and is fresh; it takes as long for one that is nearly right. */
    public boolean proves(String header, byte[] body) {
        Matcher parts = FORM.matcher(header == null ? "" : header);
        return parts.matches()
                && isFresh(Long.parseLong(parts.group(1)))
                && MessageDigest.isEqual(
                        hmac(parts.group(1), body), HexFormat.of().parseHex(parts.group(2)));
    }

    private boolean isFresh(long second) {
        Duration age = Duration.between(Instant.ofEpochSecond(second), clock.instant());
        return age.abs().compareTo(settings.replayWindow()) <= 0;
    }

    private byte[] hmac(String second, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(second.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
