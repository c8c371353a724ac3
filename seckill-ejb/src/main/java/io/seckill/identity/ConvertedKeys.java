package io.seckill.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The keys that can have signed a token (RS256 or ES256, never "none"), as the verifier needs them. They are made from the
 * issuer's JSON and kept for a while, since making one for each token is dear. Thread-safe.
 */
final class ConvertedKeys implements JWSKeySelector<SecurityContext> {

    /** How much longer than its source a key is believed that the issuer has withdrawn. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** An issuer has a handful. A name that it does not know is not kept. */
    private static final int KEYS = 100;

    private final JWSKeySelector<SecurityContext> selector;
    private final Cache<Name, List<? extends Key>> converted =
            Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(KEPT).build();

    /** @param id as the token says; null when it says nothing, which any key of the algorithm fits */
    private record Name(JWSAlgorithm algorithm, String id) {}

    ConvertedKeys(JWKSource<SecurityContext> source) {
        this.selector = new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), source);
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context) throws KeySourceException {
        Name name = new Name(header.getAlgorithm(), header.getKeyID());
        List<? extends Key> known = converted.getIfPresent(name);
        if (known != null) {
            return known;
        }
        List<? extends Key> keys = selector.selectJWSKeys(header, context);
        if (!keys.isEmpty()) {
            converted.put(name, keys);
        }
        return keys;
    }
}
