package io.seckill.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seckill.metrics.Metrics;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskChainTest {

    private final List<String> asked = new ArrayList<>();
    private final Metrics metrics = new Metrics();

    @Test
    void asksInOrderAndTheFirstThatDoesNotPassDecides() {
        RiskChain chain = chain(
                rule("late", 30, Verdict.CHALLENGE),
                rule("early", 10, Verdict.PASS),
                rule("b", 20, new Verdict.Refuse("not-you")),
                rule("a", 20, Verdict.PASS));

        assertThat(chain.judge(SomeAttempt.plain())).isEqualTo(new Verdict.Refuse("not-you"));

        assertThat(asked).containsExactly("early", "a", "b");
        assertThat(metrics.text()).contains("seckill_risk_verdicts_total{rule=\"b\",verdict=\"refuse\"} 1");
    }

    @Test
    void letsPassWhomNoRuleMinds() {
        assertThat(chain().judge(SomeAttempt.plain())).isEqualTo(Verdict.PASS);
    }

    @Test
    void asksTheOthersWhenARuleFailsAndComplainsOnceAMinute() {
        List<String> log = new ArrayList<>();
        Handler handler = into(log);
        Logger logger = Logger.getLogger(RiskChain.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            RiskChain chain = chain(
                    rule("broken", 1, null),
                    new Rule("throws", 2) {
                        @Override
                        public Verdict judge(RiskAttempt attempt) {
                            throw new IllegalStateException("out of order");
                        }
                    },
                    rule("sound", 3, Verdict.CHALLENGE));

            for (int click = 0; click < 100; click++) {
                assertThat(chain.judge(SomeAttempt.plain())).isEqualTo(Verdict.CHALLENGE);
            }
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertThat(log).filteredOn(line -> line.contains("fails")).hasSize(2);
        assertThat(metrics.text()).contains("seckill_risk_verdicts_total{rule=\"throws\",verdict=\"failure\"} 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Not", "not you", "-not", "not--you", "a23456789-123456789-123456789-123456789-1"})
    void aReasonIsLowerCaseWords(String reason) {
        assertThatThrownBy(() -> new Verdict.Refuse(reason)).isInstanceOf(IllegalArgumentException.class);
    }

    private RiskChain chain(RiskRule... rules) {
        RiskChain chain = new RiskChain();
        chain.metrics = metrics;
        chain.clock = Clock.fixed(SomeAttempt.NOON, ZoneOffset.UTC);
        chain.found = found(rules);
        chain.order();
        return chain;
    }

    @SuppressWarnings("unchecked")
    private static Instance<RiskRule> found(RiskRule... rules) {
        return (Instance<RiskRule>) Proxy.newProxyInstance(
                RiskChainTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> Map.of("stream", Stream.of(rules)).get(method.getName()));
    }

    private RiskRule rule(String name, int order, Verdict verdict) {
        return new Rule(name, order) {
            @Override
            public Verdict judge(RiskAttempt attempt) {
                asked.add(name);
                return verdict;
            }
        };
    }

    private abstract static class Rule implements RiskRule {

        private final String name;
        private final int order;

        Rule(String name, int order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int order() {
            return order;
        }
    }

    private static Handler into(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
