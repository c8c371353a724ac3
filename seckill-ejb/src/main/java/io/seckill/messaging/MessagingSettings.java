package io.seckill.messaging;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Settings of the messages.
 *
 * @param splitAfter failed deliveries of a batch before it is split into singles
 */
public record MessagingSettings(int splitAfter) implements NodeSettings {

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        MessagingSettings read(Settings settings) {
            return new MessagingSettings(settings.number("seckill.messaging.split-after", 3, 1, 10));
        }
    }
}
