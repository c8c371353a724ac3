package io.seckill.notification;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import io.seckill.notification.smpp.SmppSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the short messages.
 *
 * @param lifetime after which nobody wants a short message any more
 * @param smsc who carries them; without one they go to the log
 */
public record SmsSettings(Duration lifetime, Optional<SmppSettings> smsc) implements NodeSettings {

    @ApplicationScoped
    static class Source {

        private static final String SMPP = "seckill.sms.smpp.";

        @Produces
        @Singleton
        SmsSettings read(Settings settings) {
            return new SmsSettings(
                    Duration.ofSeconds(settings.number("seckill.sms.lifetime-seconds", 3_600, 1, 604_800)),
                    settings.text(SMPP + "host").map(host -> smsc(host, settings)));
        }

        private static SmppSettings smsc(String host, Settings settings) {
            return new SmppSettings(
                    host,
                    settings.number(SMPP + "port", 2_775, 1, 65_535),
                    settings.text(SMPP + "system-id").orElse(""),
                    settings.text(SMPP + "password").orElse(""),
                    settings.text(SMPP + "source-address").orElse(""),
                    settings.number(SMPP + "window", 10, 1, 100),
                    settings.millis(SMPP + "response-millis", 10_000, 100, 60_000),
                    Duration.ofSeconds(settings.number(SMPP + "enquire-seconds", 30, 1, 600)));
        }
    }
}
