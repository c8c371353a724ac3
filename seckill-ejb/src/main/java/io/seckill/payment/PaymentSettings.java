package io.seckill.payment;

import io.seckill.config.SecretFile;
import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Settings of the payments.
 *
 * @param provider where the shop's provider is asked; empty: the sandbox takes its place
 * @param secret by which the provider signs what it tells
 * @param replayWindow how old, or how far ahead, the time of a notification may be
 * @param refundAttempts how often the provider is asked for a refund before an operator has to look
 * @param refundDelay how long after the first attempt the second is made; then twice as long each time
 */
public record PaymentSettings(
        Optional<URI> provider, String secret, Duration replayWindow, int refundAttempts, Duration refundDelay)
        implements NodeSettings {

    /** The longest time between two attempts. */
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    public boolean sandbox() {
        return provider.isEmpty();
    }

    /** How long after an attempt the next one is made. */
    Duration delayAfter(int attempt) {
        Duration delay = refundDelay;
        for (int i = 1; i < attempt && delay.compareTo(LONGEST_DELAY) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PaymentSettings[provider=" + provider.map(URI::toString).orElse("sandbox") + ", replayWindow="
                + replayWindow + ", refundAttempts=" + refundAttempts + ", refundDelay=" + refundDelay + "]";
    }

    @ApplicationScoped
    static class Source {

        private static final String SECRET_FILE = "payment/sandbox.secret";
        private static final int SECRET_BYTES = 32;

        /** RFC 2104, section 3: a key shorter than the hash weakens it. */
        private static final int LEAST_SECRET = 32;

        @Produces
        @Singleton
        PaymentSettings read(Settings settings) {
            boolean sandbox = settings.flag("seckill.payment.sandbox", false);
            Optional<URI> provider =
                    settings.text("seckill.payment.provider-url").map(URI::create);
            if (sandbox == provider.isPresent()) {
                throw new IllegalArgumentException("set either seckill.payment.sandbox=true or"
                        + " seckill.payment.provider-url to the address of the shop's payment provider");
            }
            return new PaymentSettings(
                    provider,
                    settings.text("seckill.payment.secret")
                            .map(Source::longEnough)
                            .orElseGet(() -> madeHere(sandbox, settings)),
                    Duration.ofSeconds(settings.number("seckill.payment.replay-window-seconds", 300, 1, 3_600)),
                    settings.number("seckill.payment.refund-attempts", 12, 1, 100),
                    Duration.ofSeconds(settings.number("seckill.payment.refund-delay-seconds", 15, 1, 3_600)));
        }

        private static String longEnough(String secret) {
            if (secret.length() < LEAST_SECRET) {
                throw new IllegalArgumentException(
                        "seckill.payment.secret must have " + LEAST_SECRET + " characters at least");
            }
            return secret;
        }

        private static String madeHere(boolean sandbox, Settings settings) {
            if (!sandbox) {
                throw new IllegalArgumentException(
                        "set seckill.payment.secret to the secret by which the payment provider signs");
            }
            return SecretFile.readOrMake(settings.dataDir().resolve(SECRET_FILE), () -> {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                return HexFormat.of().formatHex(secret);
            });
        }
    }
}
