package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of the broker's queues, and do with them. */
@Tag("server")
@ExtendWith(SharedServer.class)
class QueuesIT {

    private static final String PATH = "/api/v1/admin/queues";
    private static final String SMS = "seckill-sms";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final SeckillClient client;
    private final Tokens tokens;

    QueuesIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void showsEveryQueueAndSubscription() {
        JsonNode report = await().atMost(SOON)
                .until(() -> client.getAsOperator(PATH), answer -> answer.status() == 200)
                .expect(200, JsonNode.class);

        assertThat(Instant.parse(report.get("at").asText()))
                .isAfter(Instant.now().minusSeconds(30));
        assertThat(report.at("/queues").findValuesAsText("queue"))
                .contains("seckill.place-orders", "seckill.refunds", SMS, "seckill-credit", "seckill.dead-letters")
                .isSorted();
        assertThat(queue("seckill.place-orders").get("consumers").asInt()).isPositive();
        assertThat(queue("seckill.dead-letters").get("consumers").asInt()).isZero();
    }

    @Test
    void aPausedQueueCollectsMessagesUntilItIsResumed() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        BooksCheck.balanced(client, sale);
        assertThat(tell("pause").expect(200, JsonNode.class).get("paused").asBoolean())
                .isTrue();
        try {
            client.bought(sale, tokens.buyer("queues-ann"));
            JsonNode held = await().atMost(SOON).until(() -> queue(SMS), QueuesIT::isHeld);
            assertThat(held.get("paused").asBoolean()).isTrue();
            assertThat(held.get("messages").asLong()).isPositive();
            assertThat(held.has("drainSeconds")).as("not at this rate").isFalse();
        } finally {
            assertThat(tell("resume").expect(200, JsonNode.class).get("paused").asBoolean())
                    .isFalse();
        }
        JsonNode drained = await().atMost(SOON)
                .until(() -> queue(SMS), queue -> queue.get("messages").asLong() == 0);

        assertThat(drained.has("oldestMillis")).isFalse();
        assertThat(drained.get("drainSeconds").asLong()).isZero();
        List<String> waiting = client.getAsOperator(PATH + "/" + SMS + "/history?minutes=1")
                .expect(200, JsonNode.class)
                .at("/samples")
                .findValuesAsText("messages");
        assertThat(waiting).hasSizeGreaterThan(2).contains("0");
        assertThat(waiting).anyMatch(messages -> !messages.equals("0"));
        assertThat(BooksCheck.drained(client, sale).smsMessages()).isEqualTo(1);
    }

    @Test
    void knowsNothingOfAQueueThatIsNone() {
        problem(client.getAsOperator(PATH + "/seckill.nothing/history"), 404, "not-found");
        problem(post("/seckill.nothing/pause", tokens.operator("olga")), 404, "not-found");
        problem(post("/activemq.management/pause", tokens.operator("olga")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "x", ""})
    void refusesMinutesThatCannotBe(String minutes) {
        problem(client.getAsOperator(PATH + "/" + SMS + "/history?minutes=" + minutes), 400, "invalid-request");
    }

    @Test
    void isForOperators() {
        problem(client.send(client.authorized(PATH, tokens.buyer("ann")).GET().build()), 403);
        problem(post("/" + SMS + "/pause", tokens.buyer("ann")), 403);
    }

    /** The rate is one of some seconds: what was done before the pause is in it at first. */
    private static boolean isHeld(JsonNode queue) {
        return queue.path("oldestMillis").asLong() > 1_500
                && queue.get("donePerSecond").asDouble() == 0;
    }

    private JsonNode queue(String name) {
        for (JsonNode queue :
                client.getAsOperator(PATH).expect(200, JsonNode.class).get("queues")) {
            if (queue.get("queue").asText().equals(name)) {
                return queue;
            }
        }
        throw new AssertionError("There is no queue " + name);
    }

    private Answer tell(String what) {
        return post("/" + SMS + "/" + what, tokens.operator("olga"));
    }

    private Answer post(String path, String token) {
        return client.send(client.authorized(PATH + path, token)
                .POST(BodyPublishers.noBody())
                .build());
    }
}
