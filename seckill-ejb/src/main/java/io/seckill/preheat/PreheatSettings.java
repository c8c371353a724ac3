package io.seckill.preheat;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of the preheat.
 *
 * @param time how long the crowd clicks; zero: there is no preheat
 */
public record PreheatSettings(Duration time) implements NodeSettings {

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        PreheatSettings read(Settings settings) {
            return new PreheatSettings(Duration.ofSeconds(settings.number("seckill.preheat.seconds", 30, 0, 60)));
        }
    }
}
