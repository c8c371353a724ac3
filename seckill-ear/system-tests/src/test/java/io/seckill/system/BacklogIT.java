package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consumers that follow the backlog, and operators who say how many there are. */
@Tag("server")
class BacklogIT {

    private static final String PATH = "/api/v1/admin/consumers";
    private static final String CREDIT = CreditBacklog.QUEUE;
    private static final String PLACE_ORDERS = "seckill.place-orders";
    private static final String DELIVERY = "seckill-delivery";
    private static final String AUTO = "{\"mode\":\"AUTO\"}";
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Pattern GROWN = Pattern.compile(CREDIT + ": [1-4] extra consumers, depth [0-9,]+ > 300");

    /** Messages of one item each. */
    private static final int BACKLOG = 1_000;

    /** Events, a message each. */
    private static final int PAID = 40;

    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(Broker.impatient(ServerOptions.usual())
                .with("seckill.probe.seconds", 0)
                .with("seckill.messaging.follow-up-messages", 300)
                .with("seckill.messaging.follow-down-messages", 50)
                .with("seckill.messaging.follow-rise-millis", 0)
                .with("seckill.messaging.follow-fall-millis", 2_000));
        client = server.client();
        broker = server.broker();
        await("the queues have been looked at")
                .atMost(SOON)
                .until(() ->
                        client.getAsOperator(PATH).expect(200, JsonNode.class).size() > 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
        server.close();
    }

    @AfterEach
    void follow() {
        List.of(CREDIT, PLACE_ORDERS, DELIVERY).forEach(queue -> {
            broker.resume(queue);
            order(queue, AUTO).expect(200, JsonNode.class);
            await().atMost(SOON).until(() -> broker.messagesIn(queue) == 0);
        });
    }

    @Test
    void comeWithTheBacklogAndGoWithIt() {
        CreditBacklog.of(server, broker, BACKLOG);
        await().atMost(SOON).until(() -> state(CREDIT).get("why").asText(), why -> why.equals("the queue is paused"));
        await().atMost(SOON).until(() -> state(CREDIT).get("extra").asInt() == 0);
        int before = server.log().end();

        broker.resume(CREDIT);

        // From the log: on a machine that stalls nobody may have looked while they were there.
        await().atMost(SOON)
                .until(() -> GROWN.matcher(server.log().since(before)).find());
        assertThat(state(CREDIT).get("mode").asText()).isEqualTo("AUTO");
        assertThat(state(CREDIT).get("listeners").asInt()).isEqualTo(2);
        await().atMost(SOON).until(() -> state(CREDIT).get("extra").asInt() == 0);
        await().atMost(SOON).until(() -> state(CREDIT).get("why").asText(), why -> why.equals("depth 0 <= 50"));
    }

    /** Messages that extra consumers send in their transactions must not be lost (ADR 024). */
    @Test
    void sendWhatFollowsFromTheMessages() {
        double before = taken(PLACE_ORDERS);
        order(PLACE_ORDERS, "{\"mode\":\"FIXED\",\"extra\":4}").expect(200, JsonNode.class);
        await().atMost(SOON).until(() -> state(PLACE_ORDERS).get("extra").asInt() == 4);
        broker.pause(PLACE_ORDERS);
        String sale = CreditBacklog.bought(server, 200);
        broker.split(PLACE_ORDERS);

        broker.resume(PLACE_ORDERS);

        assertThat(balanced(sale)).isEqualTo(200);
        assertThat(taken(PLACE_ORDERS)).isGreaterThan(before);
    }

    /** With another selector than the broker's the subscription would be refused, or made anew without its messages. */
    @Test
    void readASubscriptionThatSelects() {
        String sale = CreditBacklog.bought(server, PAID);
        BooksCheck.balanced(client, sale);
        double before = taken(DELIVERY);
        broker.pause(DELIVERY);
        order(DELIVERY, "{\"mode\":\"FIXED\",\"extra\":4}").expect(200, JsonNode.class);
        for (int i = 0; i < PAID; i++) {
            String token = CreditBacklog.token(server, sale, i);
            Ticket ticket = client.awaitTicket(client.bought(sale, token), token, "ORDERED");
            client.pay(ticket.orderId(), token, "{\"atOnce\":true}").expect(200, JsonNode.class);
        }
        await().atMost(SOON).until(() -> broker.messagesIn(DELIVERY) == PAID);

        broker.resume(DELIVERY);

        assertThat(BooksCheck.balanced(client, sale).shipments()).isEqualTo(PAID);
        assertThat(taken(DELIVERY)).isGreaterThan(before);
    }

    @Test
    void aBadMessageFailsAlone() {
        String sale = CreditBacklog.of(server, broker, 60);
        broker.sendTo(CREDIT, "this is no message");
        broker.shuffle(CREDIT, 1, new Random());
        order(CREDIT, "{\"mode\":\"FIXED\",\"extra\":3}").expect(200, JsonNode.class);

        broker.resume(CREDIT);

        await().atMost(SOON).until(() -> broker.messagesIn("seckill.dead-letters") == 1);
        await().atMost(SOON).until(() -> client.books(sale).creditEntries() == 60);
        assertThat(broker.texts("seckill.dead-letters")).containsExactly("this is no message");
        broker.removeAll("seckill.dead-letters");
        assertThat(balanced(sale)).isEqualTo(60);
    }

    @Test
    void whatAnOperatorSaysHolds() {
        JsonNode fixed = order(CREDIT, "{\"mode\":\"FIXED\",\"extra\":2}").expect(200, JsonNode.class);

        assertThat(fixed.get("mode").asText()).isEqualTo("FIXED");
        assertThat(fixed.get("wanted").asInt()).isEqualTo(2);
        assertThat(fixed.get("why").asText()).contains("an operator");
        await().atMost(SOON).until(() -> state(CREDIT).get("extra").asInt() == 2);
        assertThat(metric("seckill_consumers_extra", CREDIT)).isEqualTo(2);
        JsonNode action = client.getAsOperator("/api/v1/admin/audit?limit=1")
                .expect(200, JsonNode.class)
                .get(0);
        assertThat(action.get("operator").asText()).isEqualTo("olga");
        assertThat(action.get("action").asText()).isEqualTo("CONSUMERS");
        assertThat(action.get("subject").asText()).isEqualTo(CREDIT);
        assertThat(action.get("after").asText()).isEqualTo("FIXED 2");

        order(CREDIT, AUTO).expect(200, JsonNode.class);
        await().atMost(SOON).until(() -> state(CREDIT).get("extra").asInt() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mode\":\"MANY\"}",
                "{\"mode\":\"FIXED\"}",
                "{\"mode\":\"FIXED\",\"extra\":-1}",
                "{\"mode\":\"FIXED\",\"extra\":5}",
                "{\"mode\":\"FIXED\",\"extra\":1.5}",
                "no json"
            })
    void refusesWhatCannotBe(String body) {
        problem(order(CREDIT, body), 400, "invalid-request");
    }

    @Test
    void knowsNothingOfQueuesToWhichNoneCanBePut() {
        problem(order("seckill.refunds", AUTO), 404, "not-found");
        problem(order("seckill.nothing", AUTO), 404, "not-found");
    }

    @Test
    void isForOperators() {
        String buyer = server.tokens().buyer("ann");
        problem(client.send(client.authorized(PATH, buyer).GET().build()), 403);
        problem(client.put(PATH + "/" + CREDIT, buyer, AUTO), 403);
    }

    /** @return how many orders the books of the sale have, in which nothing differs */
    private static long balanced(String sale) {
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.deadLetters()).isZero();
        return books.orders();
    }

    private static JsonNode state(String queue) {
        for (JsonNode state : client.getAsOperator(PATH).expect(200, JsonNode.class)) {
            if (state.get("queue").asText().equals(queue)) {
                return state;
            }
        }
        throw new AssertionError("There is no " + queue);
    }

    private static Answer order(String queue, String body) {
        return client.put(PATH + "/" + queue, server.tokens().operator("olga"), body);
    }

    private static double taken(String queue) {
        return metric("seckill_consumers_taken_total", queue);
    }

    private static double metric(String name, String queue) {
        String start = name + "{queue=\"" + queue + "\"} ";
        return client.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + start));
    }
}
