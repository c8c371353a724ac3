package io.seckill.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Issues the tokens of the preheat's buyers, with a key that is never outside of this object's memory: the buyers' own issuer
 * cannot be asked for tokens. Its key is believed from {@link #issue} until {@link #withdraw}. Thread-safe.
 */
@ApplicationScoped
public class PreheatIssuer {

    /** As the keys of shops have. */
    private static final int RSA_BITS = 2_048;

    /** Longer than any preheat. */
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    @Inject
    TokenSigner signer;

    private volatile RSAKey key;
    private volatile String keyId = "";

    /** Tokens of distinct buyers, whose names are the prefix and a number. */
    public List<String> issue(String prefix, int buyers) {
        RSAKey fresh = fresh();
        List<String> tokens = IntStream.range(0, buyers)
                .mapToObj(number -> signer.sign(fresh, buyer(prefix + number), LIFETIME))
                .toList();
        keyId = fresh.getKeyID();
        key = fresh;
        return tokens;
    }

    /** From now on nobody can make such a token; those there are may be believed a minute longer ({@link ConvertedKeys}). */
    public void withdraw() {
        key = null;
    }

    /** Whether a key of this name is its last one, believed still or not. */
    boolean isNameOfKey(String name) {
        return keyId.equals(name);
    }

    Optional<RSAKey> key() {
        return Optional.ofNullable(key);
    }

    private static Caller buyer(String name) {
        return new Caller(new BuyerId(name), Set.of(Role.BUYER));
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(RSA_BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }
}
