package io.seckill.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** This node's meters since its start. Thread-safe. */
@ApplicationScoped
public class Metrics {

    private static final double MILLIS = 1_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @PostConstruct
    void bind() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        // Without the JDK's own packages, which not every server shows to its applications.
        FunctionCounter.builder("seckill.gc.seconds", this, unused -> collectorSeconds())
                .description("Time that garbage collections have taken")
                .register(registry);
    }

    @PreDestroy
    void close() {
        registry.close();
    }

    private static double collectorSeconds() {
        long millis = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .filter(time -> time > 0)
                .sum();
        return millis / MILLIS;
    }

    /** Where features make their meters, once each. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All of them in Prometheus' text format, version 0.0.4. */
    public String text() {
        return registry.scrape();
    }
}
