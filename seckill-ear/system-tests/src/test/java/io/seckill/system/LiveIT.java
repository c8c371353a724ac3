package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.LiveStream;
import io.seckill.harness.NewSale;
import io.seckill.harness.OperatorAccount;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.SharedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told to those who watch, and to whom. */
@Tag("operator")
@ExtendWith(SharedServer.class)
class LiveIT {

    private static final String PATH = "/api/v1/admin/live";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MOST_VIEWERS = 200;

    private final SeckillServer server;
    private final SeckillClient client;

    LiveIT(SeckillServer server) {
        this.server = server;
        client = server.client();
    }

    @Test
    void tellsQueuesAndSalesOnceASecond() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        try (LiveStream stream = watch()) {
            await().atMost(SOON).until(() -> stream.states().size() >= 9);
            client.bought(sale, server.tokens().buyer("live-ann"));
            await().atMost(SOON).until(() -> freeUnits(stream.last(), sale) == 2);

            List<Instant> times = stream.states().stream()
                    .map(state -> Instant.parse(state.get("at").asText()))
                    .toList();
            assertThat(times).isSorted();
            assertThat(medianGap(times)).isBetween(Duration.ofMillis(800), Duration.ofMillis(2_000));
            assertThat(stream.last().at("/queues").findValuesAsText("queue"))
                    .contains("seckill-sms", "seckill.dead-letters");
            assertThat(stream.last().get("queuesAt").asText()).isNotBlank();
        }
    }

    /** The first state comes at once. One gap is as long as a machine stalls, most of them are as they should be. */
    private static Duration medianGap(List<Instant> times) {
        List<Duration> gaps = IntStream.range(2, times.size())
                .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
                .sorted()
                .toList();
        return gaps.get(gaps.size() / 2);
    }

    /** Each state is written once: to everybody the same text. */
    @Test
    void tellsEverybodyTheSame() {
        List<LiveStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                streams.add(watch());
            }
            await().atMost(SOON)
                    .until(() ->
                            streams.stream().allMatch(stream -> stream.texts().size() >= 5));
            LiveStream last = streams.get(4);
            // Any of them: a viewer who could not take one in time goes without it.
            await().atMost(SOON)
                    .until(() -> last.texts().stream()
                            .skip(2)
                            .anyMatch(told -> streams.stream()
                                    .allMatch(stream -> stream.texts().contains(told))));
        } finally {
            streams.forEach(LiveStream::close);
        }
    }

    @Test
    void isForOperators() {
        problem(client.get(PATH), 401, "unauthenticated");
        problem(
                client.send(client.authorized(PATH, server.tokens().buyer("ann"))
                        .GET()
                        .build()),
                403,
                "forbidden");
        try (LiveStream stream = LiveStream.open(
                client.authorized(PATH, server.tokens().administrator("ada")).build())) {
            await().atMost(SOON).until(() -> !stream.states().isEmpty());
        }
    }

    @Test
    void endsWithTheSession() {
        OperatorAccount account = OperatorAccount.of(server, "operator");
        String cookie = "seckill-console=" + account.session(client);
        try (LiveStream stream =
                LiveStream.open(client.request(PATH).header("Cookie", cookie).build())) {
            await().atMost(SOON).until(() -> stream.states().size() >= 2);
            client.send(client.request("/api/v1/console/session")
                    .header("Cookie", cookie)
                    .header("Seckill-Console", "1")
                    .DELETE()
                    .build());

            await().atMost(SOON).until(stream::isOver);
        }
        problem(client.send(client.request(PATH).header("Cookie", cookie).GET().build()), 401);
    }

    /** Those of other tests, who have just gone, may still be counted. */
    @Test
    void letsNoMoreWatchThanItCanBear() {
        List<LiveStream> streams = new ArrayList<>();
        try {
            do {
                streams.add(watch());
            } while (streams.size() <= 2 * MOST_VIEWERS
                    && streams.get(streams.size() - 1).status() == 200);

            LiveStream refused = streams.get(streams.size() - 1);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(client.sales().status()).isEqualTo(200);
        } finally {
            streams.forEach(LiveStream::close);
        }
        await("those who have gone are noticed").atMost(SOON).until(() -> {
            try (LiveStream stream = watch()) {
                return stream.status() == 200;
            }
        });
    }

    /** Which takes a second or so: nobody waits for those who watch. */
    @Test
    void endsWhenTheNodeStops() {
        SeckillServer own = SeckillServer.start(ServerOptions.usual());
        try (own;
                LiveStream stream = LiveStream.open(own.client()
                        .authorized(PATH, own.tokens().operator("olga"))
                        .build())) {
            await().atMost(SOON).until(() -> stream.states().size() >= 2);

            CompletableFuture<Void> stop = CompletableFuture.runAsync(own::stop);

            await("before a stop loses its patience with those who watch, at 20 s")
                    .atMost(Duration.ofSeconds(18))
                    .until(stream::isOver);
            stop.join();
            assertThat(own.log().text()).doesNotContain("WELD-000");
        }
    }

    private LiveStream watch() {
        return LiveStream.open(
                client.authorized(PATH, server.tokens().operator("olga")).build());
    }

    private static int freeUnits(JsonNode state, String saleId) {
        for (JsonNode sale : state.get("sales")) {
            if (sale.get("saleId").asText().equals(saleId)) {
                return sale.get("unitsFree").asInt();
            }
        }
        return -1;
    }
}
