package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long messages are under way, measured by probes, which are in nobody's way. */
@Tag("operator")
class ProbesIT {

    private static final String LAG = "/api/v1/admin/lag";
    private static final String CREDIT = "seckill-credit";
    private static final String COUPON = "seckill-coupon";
    private static final String PROBE = "probeSentAt IS NOT NULL";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int QUEUES = 11;
    private static final int BUYERS = 40;
    private static final int LOOKS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(ServerOptions.usual()
                .withReachableBroker()
                .with("seckill.probe.seconds", 1)
                .with("seckill.probe.limit-millis.credit", 1_000)
                .with("seckill.probe.back-seconds", 3));
        client = server.client();
        broker = server.broker();
        await("each queue has had a probe")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(lags())
                        .hasSize(QUEUES)
                        .allSatisfy(
                                lag -> assertThat(lag.get("samples").asInt()).isPositive()));
    }

    @AfterAll
    static void stop() {
        broker.close();
        server.close();
    }

    @AfterEach
    void resume() {
        broker.resume(CREDIT);
    }

    @Test
    void comeBackFromEveryConsumer() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lags().findValuesAsText("queue"))
                        .containsExactlyInAnyOrder(
                                "seckill.purchase-requests",
                                "seckill.place-orders",
                                "seckill.close-orders",
                                "seckill.refunds",
                                "seckill.shipped",
                                CREDIT,
                                COUPON,
                                "seckill-red-packet",
                                "seckill-sms",
                                "seckill-delivery",
                                "seckill-statistics"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lags()).allSatisfy(lag -> {
                    assertThat(lag.get("samples").asInt()).isGreaterThan(1);
                    assertThat(Instant.parse(lag.get("cameAt").asText()))
                            .isAfter(Instant.now().minusSeconds(20));
                    assertThat(lag.get("lagMillis").asLong())
                            .isBetween(0L, lag.get("maxMillis").asLong());
                    assertThat(lag.get("p50Millis").asLong())
                            .isLessThanOrEqualTo(lag.get("p99Millis").asLong());
                }));
        assertThat(lag(CREDIT).get("limitMillis").asInt()).isEqualTo(1_000);
        assertThat(lag(COUPON).get("limitMillis").asInt()).isEqualTo(10_000);
        assertThat(client.get("/metrics").body())
                .contains("seckill_probe_lag_seconds{quantile=\"0.99\",queue=\"seckill-credit\"}");
    }

    @Test
    void whatIsHeldUpIsToldAndEndsWithIt() {
        Runnable letGo = broker.hold(CREDIT, PROBE, SOON);
        try {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(alerts()).contains("PROBE_SLOW " + CREDIT, "PROBE_MISSING " + CREDIT));
            assertThat(lag(CREDIT).get("over").asBoolean()).isTrue();
            assertThat(lag(CREDIT).has("underWaySince")).isTrue();
        } finally {
            letGo.run();
        }

        await().atMost(SOON.multipliedBy(2))
                .untilAsserted(
                        () -> assertThat(alerts()).doesNotContain("PROBE_SLOW " + CREDIT, "PROBE_MISSING " + CREDIT));
        assertThat(lag(CREDIT).get("maxMillis").asLong()).isGreaterThan(3_000);
        assertThat(end()).isZero();
    }

    @Test
    void noneGoesToAPausedQueue() {
        broker.pause(CREDIT);
        await().atMost(SOON)
                .until(() -> broker.messagesIn(CREDIT) == 0 && !lag(CREDIT).has("underWaySince"));
        long added = broker.messagesAddedTo(CREDIT);
        Instant now = Instant.now();

        await().atMost(SOON)
                .until(() -> Instant.parse(lag(COUPON).get("cameAt").asText()).isAfter(now.plusSeconds(4)));

        assertThat(broker.messagesAddedTo(CREDIT)).isEqualTo(added);
        assertThat(alerts()).doesNotContain("PROBE_MISSING " + CREDIT);
        broker.resume(CREDIT);
        await().atMost(SOON)
                .until(() -> Instant.parse(lag(CREDIT).get("cameAt").asText()).isAfter(now));
    }

    @Test
    void areInNobodysWay() {
        String sale = client.openSale(NewSale.of(BUYERS)).saleId();
        Race.of(8, thread -> {
            for (int i = thread; i < BUYERS; i += 8) {
                client.bought(sale, server.tokens().buyer("probes-" + sale + "-" + i));
            }
            return thread;
        });
        Books drained = BooksCheck.balanced(client, sale);
        int samples = lag(COUPON).get("samples").asInt();

        assertThatLooksSee(drained, samples + 2);
        await("no probe is counted for long")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(client.books(sale)).isEqualTo(drained));
        assertThat(drained.orders()).isEqualTo(BUYERS);
        assertThat(end()).isZero();
        for (String queue : List.of("seckill.place-orders", CREDIT, COUPON)) {
            await("the purchases are long ago at " + queue)
                    .atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(queue(queue).get("addedPerSecond").asDouble())
                                    .isLessThan(0.1));
        }
        assertThat(client.getAsOperator("/api/v1/admin/auditor")
                        .expect(200, JsonNode.class)
                        .get("findings"))
                .isEmpty();
    }

    @Test
    void isForOperators() {
        problem(client.get(LAG), 401);
        problem(
                client.send(client.authorized(LAG, server.tokens().buyer("ann"))
                        .GET()
                        .build()),
                403);
    }

    /** Until enough probes came meanwhile. One that a busy machine keeps for long is counted as under way, seldom. */
    private static void assertThatLooksSee(Books drained, int samples) {
        Instant latest = Instant.now().plus(SOON);
        int looks = 0;
        int counted = 0;
        for (; looks < LOOKS || lag(COUPON).get("samples").asInt() <= samples; looks++) {
            assertThat(Instant.now()).as("probes meanwhile").isBefore(latest);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            Books books = client.books(drained.saleId());
            assertThat(books)
                    .as("look " + looks)
                    .usingRecursiveComparison()
                    .ignoringFields("inFlightMessages")
                    .isEqualTo(drained);
            counted += books.inFlightMessages() == 0 ? 0 : 1;
        }
        assertThat(counted).as("looks that counted a probe").isLessThan(looks / 2);
    }

    private static long end() {
        return broker.messagesIn("seckill.dead-letters") + broker.messagesIn("seckill.expired");
    }

    private static JsonNode lags() {
        return client.getAsOperator(LAG).expect(200, JsonNode.class).get("queues");
    }

    private static JsonNode lag(String queue) {
        return named(queue, lags());
    }

    private static JsonNode queue(String queue) {
        return named(
                queue,
                client.getAsOperator("/api/v1/admin/queues")
                        .expect(200, JsonNode.class)
                        .get("queues"));
    }

    private static JsonNode named(String queue, JsonNode all) {
        for (JsonNode one : all) {
            if (one.get("queue").asText().equals(queue)) {
                return one;
            }
        }
        throw new AssertionError("There is no " + queue + " in " + all);
    }

    private static Set<String> alerts() {
        Set<String> alerts = new TreeSet<>();
        client.getAsOperator("/api/v1/admin/alerts")
                .expect(200, JsonNode.class)
                .forEach(alert -> alerts.add(
                        alert.get("rule").asText() + " " + alert.get("subject").asText()));
        return alerts;
    }
}
