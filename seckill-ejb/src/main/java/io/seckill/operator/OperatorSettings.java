package io.seckill.operator;

import io.seckill.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Settings of the operators' sign-in.
 *
 * @param dataDir where the first account's password is written
 * @param secureCookie whether browsers may send the session over TLS only
 * @param idle after which a session of nobody's clicks ends
 */
public record OperatorSettings(Path dataDir, boolean secureCookie, Duration idle) {

    /** However busy its owner is: no evening of a sale is longer. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        OperatorSettings read(Settings settings) {
            return new OperatorSettings(
                    settings.dataDir(),
                    settings.flag("seckill.console.secure-cookie", true),
                    Duration.ofMinutes(settings.number("seckill.console.idle-minutes", 30, 1, 720)));
        }
    }
}
