package io.seckill.identity;

import com.nimbusds.jose.jwk.JWKSelector;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys whose signatures are believed: the demo issuer's own, or the shop's (a file, or a URL that is read again); for a
 * while that of the preheat, too.
 */
@ApplicationScoped
public class TrustedKeys {

    /** How long the last keys read are believed while the issuer does not answer. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    @Inject
    IdentitySettings settings;

    @Inject
    PreheatIssuer preheat;

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
        return (selector, context) -> {
            Optional<RSAKey> own = preheat.key().filter(key -> names(selector, key));
            return own.isPresent() ? List.of(own.get().toPublicJWK()) : source.get(selector, context);
        };
    }

    private static boolean names(JWKSelector selector, RSAKey key) {
        Set<String> names = selector.getMatcher().getKeyIDs();
        return names != null && names.contains(key.getKeyID());
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
