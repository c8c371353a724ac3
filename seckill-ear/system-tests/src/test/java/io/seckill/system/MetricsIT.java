package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Answer;
import io.seckill.harness.Distributions;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus reads. */
@ExtendWith(SharedServer.class)
class MetricsIT {

    private static final Pattern METRIC = Pattern.compile("\\b(seckill|jvm|process|system)_[a-z0-9_]+");

    private final SeckillClient client;
    private final Tokens tokens;

    MetricsIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    /** The meters of purchases are made with the first one. */
    @BeforeEach
    void buy() {
        client.bought(client.openSale(NewSale.of(1)).saleId(), tokens.buyer("metrics-first"));
    }

    @Test
    void countsWhatBuyersAreTold() {
        double reserved = metric("seckill_purchases_total{outcome=\"reserved\"}");
        double repeated = metric("seckill_purchases_total{outcome=\"repeated\"}");
        double refused = metric("seckill_purchases_total{outcome=\"sold-out\"}");
        String sale = client.openSale(NewSale.of(1)).saleId();

        for (String buyer : List.of("metrics-ann", "metrics-ann", "metrics-bob")) {
            client.decided(sale, tokens.buyer(buyer));
        }

        assertThat(metric("seckill_purchases_total{outcome=\"reserved\"}")).isEqualTo(reserved + 1);
        assertThat(metric("seckill_purchases_total{outcome=\"repeated\"}")).isEqualTo(repeated + 1);
        assertThat(metric("seckill_purchases_total{outcome=\"sold-out\"}")).isEqualTo(refused + 1);
        assertThat(metric("seckill_batch_size_count")).isPositive();
        assertThat(metric("seckill_batch_transaction_seconds_sum")).isPositive();
    }

    @Test
    void showsTheQueues() {
        await().atMost(Duration.ofSeconds(60)).until(() -> text().contains("seckill_queue_messages{"));

        assertThat(metric("seckill_queue_consumers{queue=\"seckill.place-orders\"}"))
                .isPositive();
        assertThat(metric("seckill_queue_paused{queue=\"seckill-sms\"}")).isZero();
    }

    @Test
    void showsTheJvm() {
        assertThat(text()).contains("jvm_memory_used_bytes{", "jvm_threads_live_threads", "process_uptime_seconds");
    }

    /** A name that is nowhere would make an alert that never fires. */
    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "dashboard.json"})
    void hasAllThatAlertsAndDashboardAskFor(String file) throws IOException {
        String config = Files.readString(Distributions.config("monitoring/" + file));
        Set<String> asked =
                METRIC.matcher(config).results().map(MatchResult::group).collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(8);
        await("all that comes in the first seconds")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(names()).containsAll(asked));
    }

    private Set<String> names() {
        return text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
    }

    private double metric(String name) {
        return text().lines()
                .filter(line -> line.matches(Pattern.quote(name) + " .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    private String text() {
        Answer answer = client.get("/metrics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        return answer.body();
    }
}
