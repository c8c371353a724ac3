package io.seckill.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;

/** The keys whose signatures are believed: the demo issuer's own, or the shop's (a file, or a URL that is read again). */
@ApplicationScoped
public class TrustedKeys {

    /** How long the last keys read are believed while the issuer does not answer. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    @Inject
    IdentitySettings settings;

    private RSAKey demoKey;
    private JWKSource<SecurityContext> source;

    @PostConstruct
    void load() {
        if (settings.demo()) {
            demoKey = DemoKey.in(settings.dataDir());
            source = new ImmutableJWKSet<>(new JWKSet(demoKey.toPublicJWK()));
        } else {
            source = shopKeys(settings.jwks().orElseThrow());
        }
    }

    JWKSource<SecurityContext> source() {
        return source;
    }

    Optional<RSAKey> demoKey() {
        return Optional.ofNullable(demoKey);
    }

    private static JWKSource<SecurityContext> shopKeys(String location) {
        try {
            return location.startsWith("http:") || location.startsWith("https:")
                    ? JWKSourceBuilder.create(URI.create(location).toURL())
                            .retrying(true)
                            .outageTolerant(OUTAGE.toMillis())
                            .build()
                    : new ImmutableJWKSet<>(JWKSet.load(Path.of(location).toFile()));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("seckill.identity.jwks=" + location + " cannot be read", e);
        }
    }
}
