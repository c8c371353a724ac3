package io.seckill.delivery;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of the delivery.
 *
 * @param sandbox whether the application answers its own requests, as if there were a warehouse: for trying it out only
 * @param sandboxTime how long that one needs
 */
public record DeliverySettings(boolean sandbox, Duration sandboxTime) implements NodeSettings {

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        DeliverySettings read(Settings settings) {
            return new DeliverySettings(
                    settings.flag("seckill.delivery.sandbox", false),
                    Duration.ofSeconds(settings.number("seckill.delivery.sandbox-seconds", 5, 0, 3_600)));
        }
    }
}
