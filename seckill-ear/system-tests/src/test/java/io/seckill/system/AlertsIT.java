package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Webhook;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told, and the demo's switches that let it happen. */
@Tag("operator")
class AlertsIT {

    private static final String ALERTS = "/api/v1/admin/alerts";
    private static final String BROKEN = "/api/v1/demo/broken-subscribers";
    private static final String CREDIT = "seckill-credit";
    private static final String SMS = "seckill-sms";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BUYERS = 20;

    private static Webhook webhook;
    private static SeckillServer server;
    private static SeckillClient client;

    @BeforeAll
    static void start() {
        webhook = Webhook.thatFailsFirst(2);
        server = SeckillServer.start(Broker.impatient(ServerOptions.usual())
                .with("seckill.alert.webhook", webhook.uri())
                .with("seckill.alert.oldest-seconds", 2));
        client = server.warmed().client();
    }

    @AfterAll
    static void stop() {
        server.close();
        webhook.close();
    }

    @Test
    void aSubscriberThatFailsIsNoticedMendedAndItsLettersReplayed() {
        String sale = client.openSale(NewSale.of(BUYERS)).saleId();
        setBroken("[\"" + CREDIT + "\"]").expect(200, JsonNode.class);
        crowd(sale, BUYERS);

        JsonNode failing = awaitAlert("CONSUMER_FAILS", CREDIT);
        assertThat(failing.get("severity").asText()).isEqualTo("CRITICAL");
        assertThat(failing.get("text").asText()).contains("the demo's switch");
        assertThat(failing.get("remedy").asText()).isNotBlank();
        awaitAlert("DEAD_LETTERS", "seckill.dead-letters");
        await().atMost(PATIENCE).until(() -> letters() == BUYERS);
        assertThat(client.books(sale).creditEntries()).isZero();
        await().atMost(PATIENCE).until(() -> client.books(sale).smsMessages() == BUYERS);

        setBroken("[]").expect(200, JsonNode.class);
        postAsOlga("/api/v1/admin/dead-letters/replays", "{\"expected\":" + BUYERS + "}")
                .expect(200, JsonNode.class);
        Books books = BooksCheck.balanced(client, sale);

        assertThat(books.creditEntries()).isEqualTo(BUYERS);
        await().atMost(PATIENCE)
                .until(() -> alert("DEAD_LETTERS", "seckill.dead-letters").isEmpty());
        await().atMost(PATIENCE).until(() -> alert("CONSUMER_FAILS", CREDIT).isEmpty());
        await().atMost(PATIENCE).until(() -> told(CREDIT).equals(List.of("BEGAN", "ENDED")));
        assertThat(client.getAsOperator(ALERTS + "/ended")
                        .expect(200, JsonNode.class)
                        .findValuesAsText("rule"))
                .contains("DEAD_LETTERS", "CONSUMER_FAILS");
    }

    @Test
    void aQueueThatWaitsIsToldUnlessSomebodySilencesIt() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        postAsOlga("/api/v1/admin/queues/" + SMS + "/pause", "").expect(200, JsonNode.class);
        JsonNode paused = awaitAlert("QUEUE_PAUSED", SMS);
        String path = ALERTS + "/" + paused.get("alertId").asText();

        JsonNode acknowledged = postAsOlga(path + "/acknowledgement", "").expect(200, JsonNode.class);
        assertThat(acknowledged.get("acknowledgedBy").asText()).isEqualTo("olga");
        JsonNode silenced = postAsOlga(path + "/silence", "{\"minutes\":5}").expect(200, JsonNode.class);
        assertThat(Instant.parse(silenced.get("silencedUntil").asText())).isAfter(Instant.now());
        List<String> before = told(SMS);
        postAsOlga("/api/v1/admin/queues/" + SMS + "/resume", "").expect(200, JsonNode.class);
        await().atMost(PATIENCE).until(() -> alert("QUEUE_PAUSED", SMS).isEmpty());

        postAsOlga("/api/v1/admin/queues/" + SMS + "/pause", "").expect(200, JsonNode.class);
        assertThat(awaitAlert("QUEUE_PAUSED", SMS).has("silencedUntil"))
                .as("the same again is silenced too")
                .isTrue();
        postAsOlga("/api/v1/admin/queues/" + SMS + "/resume", "").expect(200, JsonNode.class);
        await().atMost(PATIENCE).until(() -> alert("QUEUE_PAUSED", SMS).isEmpty());

        assertThat(told(SMS)).isEqualTo(before);
        assertThat(client.getAsOperator("/api/v1/admin/audit?limit=20")
                        .expect(200, JsonNode.class)
                        .findValuesAsText("action"))
                .contains("ACKNOWLEDGE", "SILENCE");
        BooksCheck.balanced(client, sale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"minutes\":0}", "{\"minutes\":1441}", "{\"minutes\":1.5}", "no json"})
    void refusesSilencesThatCannotBe(String body) {
        problem(postAsOlga(ALERTS + "/0SBFPF7BT5JNF/silence", body), 400, "invalid-request");
        problem(postAsOlga(ALERTS + "/0SBFPF7BT5JNF/silence", "{\"minutes\":1}"), 404, "not-found");
    }

    @Test
    void theDemosSwitchesAreForOperatorsAndKnowWhatThereIs() {
        problem(setBroken("[\"seckill-nobody\"]"), 400, "invalid-request");
        problem(crowdOf("{\"saleId\":\"x\",\"buyers\":1,\"seconds\":1}"), 400, "invalid-request");
        problem(crowdOf("{\"saleId\":\"0SBFPF7BT5JNF\",\"buyers\":0,\"seconds\":1}"), 400, "invalid-request");
        problem(client.get(BROKEN), 401);
        problem(client.post("/api/v1/demo/crowds", server.tokens().buyer("ann"), BodyPublishers.ofString("{}")), 403);
    }

    /** Whoever comes too late costs nothing, and some may meet a busy machine. */
    private static void crowd(String sale, int buyers) {
        String body = "{\"saleId\":\"" + sale + "\",\"buyers\":" + 5 * buyers + ",\"seconds\":5}";
        assertThat(crowdOf(body).status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> client.books(sale).orders() == buyers);
    }

    private static Answer crowdOf(String body) {
        return postAsOlga("/api/v1/demo/crowds", body);
    }

    private static Answer setBroken(String subscribers) {
        return client.send(client.authorized(BROKEN, server.tokens().operator("olga"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"subscribers\":" + subscribers + "}"))
                .build());
    }

    private static long letters() {
        return SeckillClient.unlessBusy(() -> postAsOlga("/api/v1/admin/dead-letters/replays", "{\"dryRun\":true}"))
                .expect(200, JsonNode.class)
                .get("matching")
                .asLong();
    }

    private static JsonNode awaitAlert(String rule, String subject) {
        return await("alert " + rule + " of " + subject)
                .atMost(PATIENCE)
                .until(() -> alert(rule, subject), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonNode> alert(String rule, String subject) {
        for (JsonNode alert : client.getAsOperator(ALERTS).expect(200, JsonNode.class)) {
            if (alert.get("rule").asText().equals(rule)
                    && alert.get("subject").asText().equals(subject)) {
                return Optional.of(alert);
            }
        }
        return Optional.empty();
    }

    /** Of consumers that failed, or of queues that were paused; a webhook may be told the same twice. */
    private static List<String> told(String subject) {
        return webhook.told().stream()
                .filter(told -> told.get("subject").asText().equals(subject))
                .filter(told -> List.of("CONSUMER_FAILS", "QUEUE_PAUSED")
                        .contains(told.get("rule").asText()))
                .map(told -> told.get("news").asText())
                .distinct()
                .toList();
    }

    private static Answer postAsOlga(String path, String body) {
        return client.post(path, server.tokens().operator("olga"), BodyPublishers.ofString(body));
    }
}
