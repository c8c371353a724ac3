package io.seckill.identity;

import io.seckill.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of the identity.
 *
 * @param demo whether the application issues tokens itself, to anyone who asks: for trying it out only
 * @param dataDir where the demo issuer keeps its key
 * @param jwks path or URL of the shop's keys (RFC 7517, JWK set)
 * @param issuer the only issuer whose tokens are taken (claim {@code iss})
 * @param audience what a token must be meant for (claim {@code aud})
 */
public record IdentitySettings(boolean demo, Path dataDir, Optional<String> jwks, String issuer, String audience) {

    public IdentitySettings {
        if (demo == jwks.isPresent()) {
            throw new IllegalArgumentException(
                    "set either seckill.identity.demo=true or seckill.identity.jwks to the path or URL of the issuer's keys");
        }
    }

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        IdentitySettings read(Settings settings) {
            return new IdentitySettings(
                    settings.flag("seckill.identity.demo", false),
                    settings.dataDir(),
                    settings.text("seckill.identity.jwks"),
                    settings.text("seckill.identity.issuer").orElse("seckill-demo"),
                    settings.text("seckill.identity.audience").orElse("seckill"));
        }
    }
}
