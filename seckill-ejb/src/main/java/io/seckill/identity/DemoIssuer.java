package io.seckill.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Issues tokens to anyone who asks, where {@link IdentitySettings#demo} is set. Thread-safe. */
@ApplicationScoped
public class DemoIssuer {

    /** Long enough for an evening of trying it out. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    @Inject
    IdentitySettings settings;

    @Inject
    TrustedKeys keys;

    @Inject
    Clock clock;

    /** Empty when this deployment has no demo issuer. */
    public Optional<String> issue(Caller caller) {
        return keys.demoKey().map(key -> sign(key, caller));
    }

    private String sign(RSAKey key, Caller caller) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(caller.subject().value())
                .claim("groups", List.copyOf(caller.groups()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the demo issuer cannot sign", e);
        }
        return token.serialize();
    }
}
