package io.seckill.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.seckill.metrics.Metrics;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * This node's rate limits, one after the other: the first without a permit decides. What a visitor took of those before is spent, so
 * nobody tries one limit by another for nothing. Each node counts for itself. Thread-safe, no lock.
 */
@ApplicationScoped
public class RateLimits {

    @Inject
    AdmissionSettings settings;

    @Inject
    Metrics metrics;

    private final List<Limiter> limiters = new ArrayList<>();

    private record Limiter(LimitKind kind, KeyedLimiter keyed, Counter refusals) {}

    @PostConstruct
    void make() {
        Map<LimitKind, RateLimit> limits = new EnumMap<>(settings.limits());
        limits.values().removeIf(RateLimit::isOff);
        limits.forEach((kind, limit) -> limiters.add(limiter(kind, limit)));
    }

    /** Takes a permit of each limit that is on. */
    public Admission admit(Visitor visitor) {
        List<Quota> quotas = new ArrayList<>(limiters.size());
        for (Limiter limiter : limiters) {
            Object key = limiter.kind().key(visitor).orElse(null);
            if (key != null) {
                Quota quota = limiter.keyed().take(key);
                if (!quota.granted()) {
                    limiter.refusals().increment();
                    return new Admission.Limited(quota);
                }
                quotas.add(quota);
            }
        }
        return new Admission.Admitted(quotas);
    }

    private Limiter limiter(LimitKind kind, RateLimit limit) {
        MeterRegistry registry = metrics.registry();
        KeyedLimiter keyed = new KeyedLimiter(kind, limit, settings.keysInMemory(), System::nanoTime);
        Gauge.builder("seckill.limit.keys", keyed, KeyedLimiter::keys)
                .description("Who is remembered by a rate limit")
                .tag("limit", kind.word())
                .register(registry);
        Counter refusals = Counter.builder("seckill.limit.refusals")
                .description("Requests that came too often, by the limit that said so")
                .tag("limit", kind.word())
                .register(registry);
        return new Limiter(kind, keyed, refusals);
    }
}
