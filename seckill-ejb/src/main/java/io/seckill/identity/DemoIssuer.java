package io.seckill.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Issues tokens to anyone who asks, where {@link IdentitySettings#demo} is set. Thread-safe. */
@ApplicationScoped
public class DemoIssuer {

    /** Long enough for an evening of trying it out. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    @Inject
    TrustedKeys keys;

    @Inject
    TokenSigner signer;

    /** Empty when this deployment has no demo issuer. */
    public Optional<String> issue(Caller caller) {
        return keys.demoKey().map(key -> signer.sign(key, caller, LIFETIME));
    }
}
