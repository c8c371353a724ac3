package io.seckill.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only this shop's nodes can have written: HMAC-SHA256 (RFC 2104) with the shared secret, which is read when it is first needed, and
 * once. Each use has a name of its own that is sealed too, so that a seal of one cannot stand in for another's. Thread-safe.
 */
@ApplicationScoped
class Seals {

    /** RFC 2104, section 5: a tag may be cut to half of the hash; 16 bytes are beyond guessing. */
    static final int LENGTH = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET = "purchase-token";

    private final Supplier<byte[]> secret;
    private volatile Mac keyed;

    /** For CDI. */
    Seals() {
        this((byte[]) null);
    }

    Seals(byte[] secret) {
        this.secret = () -> secret;
    }

    @Inject
    Seals(SharedSecrets secrets) {
        this.secret = () -> secrets.named(SECRET);
    }

    byte[] seal(String use, byte[] text) {
        return Arrays.copyOf(hash(use, text), LENGTH);
    }

    /** A number that follows from the text, and that nobody else can tell from one drawn by lot. */
    long number(String use, byte[] text) {
        return ByteBuffer.wrap(hash(use, text)).getLong();
    }

    /** It takes as long for one that is nearly right. */
    boolean isSeal(byte[] given, String use, byte[] text) {
        return MessageDigest.isEqual(given, seal(use, text));
    }

    private byte[] hash(String use, byte[] text) {
        Mac mac = mac();
        mac.update(use.getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        return mac.doFinal(text);
    }

    /** One with the key in it is copied each time: making one costs several times as much. */
    private Mac mac() {
        try {
            Mac known = keyed;
            if (known == null) {
                known = Mac.getInstance(ALGORITHM);
                known.init(new SecretKeySpec(secret.get(), ALGORITHM));
                keyed = known;
            }
            return (Mac) known.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("every JVM has an " + ALGORITHM + " that can be copied", e);
        }
    }
}
