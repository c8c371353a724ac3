package io.seckill.probe;

import io.seckill.config.Settings;
import io.seckill.messaging.Consumer;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Settings of the probes.
 *
 * @param interval between two probes of a consumer; zero for none at all
 * @param limits how long a probe may be under way before operators are told, for each consumer
 * @param back within what time it is expected back at all
 */
public record ProbeSettings(Duration interval, Map<Consumer, Duration> limits, Duration back) implements NodeSettings {

    private static final String LIMIT = "seckill.probe.limit-millis";
    private static final int USUAL_LIMIT = 10_000;
    private static final int LONGEST = 3_600_000;

    public boolean areOff() {
        return interval.isZero();
    }

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        ProbeSettings read(Settings settings) {
            int usual = settings.number(LIMIT, USUAL_LIMIT, 1, LONGEST);
            Map<Consumer, Duration> limits = new EnumMap<>(Consumer.class);
            for (Consumer consumer : Consumer.values()) {
                limits.put(consumer, settings.millis(LIMIT + "." + consumer.key(), usual, 1, LONGEST));
            }
            return new ProbeSettings(
                    Duration.ofSeconds(settings.number("seckill.probe.seconds", 5, 0, 3_600)),
                    Map.copyOf(limits),
                    Duration.ofSeconds(settings.number("seckill.probe.back-seconds", 60, 1, 86_400)));
        }
    }
}
