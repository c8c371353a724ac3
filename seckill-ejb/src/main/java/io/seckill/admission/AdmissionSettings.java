package io.seckill.admission;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Settings of what is let in.
 *
 * @param limits one for each kind
 * @param keysInMemory buyers, devices and addresses remembered, of each kind
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 */
record AdmissionSettings(Map<LimitKind, RateLimit> limits, int keysInMemory, List<AddressRange> trustedProxies)
        implements NodeSettings {

    private static final int HIGHEST = 100_000;

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        AdmissionSettings read(Settings settings) {
            return new AdmissionSettings(
                    Map.of(
                            LimitKind.BUYER, limit(settings, LimitKind.BUYER, 10),
                            LimitKind.DEVICE, limit(settings, LimitKind.DEVICE, 10),
                            LimitKind.ADDRESS, limit(settings, LimitKind.ADDRESS, 0)),
                    settings.number("seckill.admission.keys-in-memory", 200_000, 1_000, 1_000_000),
                    ranges(settings.text("seckill.admission.trusted-proxies").orElse("")));
        }

        /** Nobody's finger clicks fifty times at once; some scripts of buyers do, and mean no harm by it. */
        private static RateLimit limit(Settings settings, LimitKind kind, int perSecond) {
            String name = "seckill.admission." + kind.word();
            return new RateLimit(
                    settings.number(name + "-per-second", perSecond, 0, HIGHEST),
                    settings.number(name + "-burst", 50, 1, HIGHEST));
        }

        static List<AddressRange> ranges(String list) {
            return Arrays.stream(list.split(","))
                    .map(String::trim)
                    .filter(text -> !text.isEmpty())
                    .map(Source::range)
                    .toList();
        }

        private static AddressRange range(String text) {
            return AddressRange.parse(text)
                    .orElseThrow(() -> new IllegalArgumentException("seckill.admission.trusted-proxies: " + text
                            + " is not an address, nor a range like 10.0.0.0/8 or 2001:db8::/32"));
        }
    }
}
