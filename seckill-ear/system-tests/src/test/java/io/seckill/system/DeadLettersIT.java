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
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.UnbalancedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of messages that failed for good, and do with them. */
@Tag("operator")
@ExtendWith(UnbalancedServer.class)
class DeadLettersIT {

    private static final String PATH = "/api/v1/admin/dead-letters";
    private static final String CREDIT = "seckill-credit";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int BUYERS = 64;

    /** Messages of one subscription that are put back. */
    private static final int REPLAYED = Integer.getInteger("replayed", 2_000);

    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    @BeforeAll
    static void start(SeckillServer given) {
        server = given;
        client = server.client();
        broker = server.broker();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @AfterEach
    void removeAll() {
        long left = dryRun("{\"dryRun\":true}").get("matching").asLong();
        change("purges", "{\"expected\":" + left + "}").expect(200, JsonNode.class);
        assertThat(broker.messagesIn("seckill.dead-letters")).isZero();
    }

    @Test
    void saysWhyAMessageFailed() {
        broker.send("seckill.place-orders", "this is no message");

        JsonNode letter = await().atMost(PATIENCE)
                .until(() -> list(""), letters -> letters.size() == 1)
                .get(0);

        assertThat(letter.get("queue").asText()).isEqualTo("seckill.place-orders");
        assertThat(letter.get("body").asText()).isEqualTo("this is no message");
        assertThat(letter.get("id").asText()).startsWith("ID:");
        assertThat(letter.has("messageId")).isFalse();
        assertThat(letter.get("attempts").asInt()).isEqualTo(20);
        assertThat(letter.get("cause").asText()).contains("MalformedJsonException");
        assertThat(letter.get("stack").asText()).contains("MessageIntake");
    }

    /** Each message many times: what was carried out by one of them, the others find done. */
    @Test
    void carriesOutOnceWhatIsPutBackManyTimes() {
        String sale = client.openSale(NewSale.of(BUYERS)).saleId();
        broker.pause(CREDIT);
        buyAll(sale);
        await().atMost(PATIENCE).until(() -> client.books(sale).smsMessages() == BUYERS);
        int times = 1 + REPLAYED / (int) broker.messagesIn(CREDIT);
        int letters = broker.shuffle(CREDIT, times, new Random());
        broker.killAll(CREDIT);
        broker.resume(CREDIT);
        assertThat(BooksCheck.drained(client, sale).creditEntries()).isZero();

        String choice = "\"queue\":\"" + CREDIT + "\",\"saleId\":\"" + sale + "\"";
        JsonNode found = dryRun("{\"dryRun\":true," + choice + "}");
        assertThat(found.get("matching").asInt()).isEqualTo(letters);
        assertThat(found.at("/byQueue/" + CREDIT).asInt()).isEqualTo(letters);
        long begin = System.nanoTime();
        int left = letters;
        while (left > 0) {
            Answer replayed = change("replays", "{" + choice + ",\"expected\":" + left + "}");
            left = replayed.status() == 503
                    ? dryRun("{\"dryRun\":true," + choice + "}").get("matching").asInt()
                    : left - replayed.expect(200, JsonNode.class).get("done").asInt();
        }
        Books books = BooksCheck.drained(client, sale);
        System.out.printf(
                "%d dead letters replayed and drained in %d ms: %s%n",
                letters, (System.nanoTime() - begin) / 1_000_000, books);

        assertThat(books.creditEntries()).isEqualTo(BUYERS);
        assertThat(books.deadLetters()).isZero();
        assertThat(books.differences()).isEmpty();
    }

    @Test
    void doesNothingWhenThereAreOthersThanExpected() {
        String sale = failedMessages();
        List<String> ids = list("?queue=" + CREDIT).findValuesAsText("id");

        problem(change("replays", "{\"expected\":" + (ids.size() + 1) + "}"), 409, "conflict");
        problem(change("purges", "{\"queue\":\"seckill-coupon\",\"expected\":1}"), 409, "conflict");
        assertThat(dryRun("{\"dryRun\":true}").get("matching").asInt()).isEqualTo(ids.size());

        String one = "{\"ids\":[\"" + ids.get(0) + "\"],\"expected\":1}";
        assertThat(change("replays", one)
                        .expect(200, JsonNode.class)
                        .get("done")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("").findValuesAsText("id")).isEqualTo(ids.subList(1, ids.size()));
        assertThat(client.books(sale).deadLetters()).isEqualTo(ids.size() - 1L);
    }

    @Test
    void isReadInPages() {
        failedMessages();
        List<String> all = list("").findValuesAsText("id");

        assertThat(list("?limit=1").findValuesAsText("id")).isEqualTo(all.subList(0, 1));
        assertThat(list("?limit=1&cursor=" + all.get(0)).findValuesAsText("id")).isEqualTo(all.subList(1, 2));
        assertThat(list("?queue=seckill-coupon")).isEmpty();
    }

    @Test
    void whoDidItIsInTheAuditTrail() {
        failedMessages();
        change("purges", "{\"expected\":" + list("").size() + "}").expect(200, JsonNode.class);

        JsonNode action = client.getAsOperator("/api/v1/admin/audit?limit=1")
                .expect(200, JsonNode.class)
                .get(0);
        assertThat(action.get("operator").asText()).isEqualTo("olga");
        assertThat(action.get("action").asText()).isEqualTo("PURGE");
        assertThat(action.get("address").asText()).isNotBlank();
        assertThat(action.get("before").asText()).contains(CREDIT);
        assertThat(client.getAsOperator("/api/v1/admin/audit?limit=1&cursor="
                                + action.get("id").asText())
                        .expect(200, JsonNode.class)
                        .findValuesAsText("id"))
                .doesNotContain(action.get("id").asText());
    }

    @Test
    void whoMovedASaleIsInTheAuditTrail() {
        String sale = client.create(NewSale.of(3).opening(Instant.now().plusSeconds(600)))
                .saleId();
        client.open(sale);
        client.close(sale);

        List<JsonNode> actions = new ArrayList<>();
        client.getAsOperator("/api/v1/admin/audit?limit=3")
                .expect(200, JsonNode.class)
                .forEach(actions::add);
        assertThat(actions)
                .extracting(action -> action.get("action").asText())
                .containsExactly("CLOSE", "OPEN", "CREATE");
        assertThat(actions).extracting(action -> action.get("subject").asText()).containsOnly("sale " + sale);
        assertThat(actions.get(1).get("before").asText()).isEqualTo("SCHEDULED");
        assertThat(actions.get(1).get("after").asText()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"expected\":-1}",
                "{\"expected\":1,\"ids\":[]}",
                "{\"expected\":1,\"ids\":[\"ID:1') OR ('1'='1\"]}",
                "{\"expected\":1,\"queue\":\"a' OR '1'='1\"}",
                "{\"expected\":1,\"saleId\":\"x\"}",
                "no json"
            })
    void refusesWhatCannotBe(String body) {
        problem(change("purges", body), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?queue=a%27", "?saleId=x", "?cursor=x", "?limit=0"})
    void refusesQueriesThatCannotBe(String query) {
        problem(client.getAsOperator(PATH + query), 400, "invalid-request");
    }

    @Test
    void isForOperators() {
        String buyer = server.tokens().buyer("ann");
        problem(client.send(client.authorized(PATH, buyer).GET().build()), 403);
        problem(client.post(PATH + "/purges", buyer, BodyPublishers.ofString("{\"expected\":0}")), 403);
        problem(
                client.send(
                        client.authorized("/api/v1/admin/audit", buyer).GET().build()),
                403);
    }

    /** Three purchases whose credit is among the dead letters. */
    private static String failedMessages() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        broker.pause(CREDIT);
        IntStream.range(0, 3).forEach(i -> {
            client.awaitTicket(client.bought(sale, token(sale, i)), token(sale, i), "ORDERED");
        });
        await().atMost(PATIENCE).until(() -> broker.messagesIn(CREDIT) == 3);
        broker.killAll(CREDIT);
        broker.resume(CREDIT);
        return sale;
    }

    private static void buyAll(String sale) {
        Race.of(BUYERS, buyer -> client.bought(sale, token(sale, buyer)));
    }

    private static String token(String sale, int buyer) {
        return server.tokens().buyer("dead-" + sale + "-" + buyer);
    }

    private static JsonNode list(String query) {
        return client.getAsOperator(PATH + query).expect(200, JsonNode.class);
    }

    private static JsonNode dryRun(String body) {
        return SeckillClient.unlessBusy(() -> change("replays", body)).expect(200, JsonNode.class);
    }

    private static Answer change(String what, String body) {
        return client.post(PATH + "/" + what, server.tokens().operator("olga"), BodyPublishers.ofString(body));
    }
}
