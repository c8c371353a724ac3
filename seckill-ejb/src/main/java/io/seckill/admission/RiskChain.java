package io.seckill.admission;

import io.micrometer.core.instrument.Counter;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Asks the rules, the shop's own too, one after the other. Thread-safe. */
@ApplicationScoped
public class RiskChain {

    private static final Logger LOG = System.getLogger(RiskChain.class.getName());

    /** A rule that fails does so with each click. */
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    @Inject
    @Any
    Instance<RiskRule> found;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private List<Link> links = List.of();
    private boolean historyNeeded;

    /** A rule in its place. */
    private record Link(RiskRule rule, Counter challenges, Counter refusals, Counter failures, AtomicLong quietUntil) {}

    @PostConstruct
    void order() {
        links = found.stream()
                .sorted(Comparator.comparingInt(RiskRule::order).thenComparing(RiskRule::name))
                .map(this::link)
                .toList();
        historyNeeded = links.stream().anyMatch(link -> link.rule().needsHistory());
    }

    /** Said at the start, and not by the first buyer. */
    void begin(@Observes NodeStart node) {
        LOG.log(Level.INFO, "risk rules: {0}", names());
    }

    /** In the order in which they are asked. */
    public List<String> names() {
        return links.stream().map(link -> link.rule().name()).toList();
    }

    boolean needsHistory() {
        return historyNeeded;
    }

    /** The first verdict that is not to pass. */
    Verdict judge(RiskAttempt attempt) {
        for (Link link : links) {
            Verdict verdict = judge(link, attempt);
            if (!(verdict instanceof Verdict.Pass)) {
                (verdict instanceof Verdict.Challenge ? link.challenges() : link.refusals()).increment();
                return verdict;
            }
        }
        return Verdict.PASS;
    }

    /** What fails lets pass ({@link RiskRule}). */
    private Verdict judge(Link link, RiskAttempt attempt) {
        try {
            Verdict verdict = link.rule().judge(attempt);
            if (verdict != null) {
                return verdict;
            }
            complain(link, "it has no verdict");
        } catch (RuntimeException e) {
            complain(link, e.toString());
        }
        return Verdict.PASS;
    }

    private void complain(Link link, String failure) {
        link.failures().increment();
        long now = clock.millis();
        long quietUntil = link.quietUntil().get();
        if (now >= quietUntil && link.quietUntil().compareAndSet(quietUntil, now + BETWEEN_COMPLAINTS.toMillis())) {
            LOG.log(
                    Level.ERROR,
                    "the risk rule {0} fails and lets everybody pass: {1}",
                    link.rule().name(),
                    failure);
        }
    }

    private Link link(RiskRule rule) {
        return new Link(
                rule,
                counter(rule, "challenge"),
                counter(rule, "refuse"),
                counter(rule, "failure"),
                new AtomicLong(Long.MIN_VALUE));
    }

    private Counter counter(RiskRule rule, String verdict) {
        return Counter.builder("seckill.risk.verdicts")
                .description("Purchases that a risk rule did not let pass, and those at which it failed")
                .tag("rule", rule.name())
                .tag("verdict", verdict)
                .register(metrics.registry());
    }
}
