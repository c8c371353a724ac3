package io.seckill.alert;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the alerts.
 *
 * @param oldest how long a message may wait in a queue
 * @param deepest messages that may wait in a queue
 * @param webhook where alerts are told
 */
public record AlertSettings(Duration oldest, int deepest, Optional<URI> webhook) implements NodeSettings {

    public AlertSettings {
        if (webhook.filter(address -> !String.valueOf(address.getScheme()).matches("https?"))
                .isPresent()) {
            throw new IllegalArgumentException("seckill.alert.webhook is not an http or https URL");
        }
    }

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        AlertSettings read(Settings settings) {
            return new AlertSettings(
                    Duration.ofSeconds(settings.number("seckill.alert.oldest-seconds", 60, 1, 86_400)),
                    settings.number("seckill.alert.deepest", 20_000, 1, 10_000_000),
                    settings.text("seckill.alert.webhook").map(URI::create));
        }
    }
}
