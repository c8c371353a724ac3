package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.WarehouseServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of messages that wait. */
@Tag("operator")
@ExtendWith(WarehouseServer.class)
class QueueMessagesIT {

    private static final String PATH = "/api/v1/admin/queues/";
    private static final String SMS = "seckill-sms";
    private static final String WAREHOUSE = "seckill.warehouse";
    private static final String SHIPPED = "seckill.shipped";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After it, a node that is asked whether it is ready looks again. */
    private static final Duration NEXT_LOOK = Duration.ofMillis(1_200);

    /** More than one call looks at. */
    private static final int CROWD = 1_100;

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
    void letThemGo() {
        for (String queue : new String[] {SMS, WAREHOUSE, SHIPPED}) {
            broker.resume(queue);
        }
        broker.removeAll("seckill.dead-letters");
    }

    @Test
    void findsTheMessagesThatNameAnOrder() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        await().atMost(PATIENCE).until(() -> broker.messagesIn(SMS) == 0);
        broker.pause(SMS);
        Ticket ann = ordered(sale, "waiting-ann");
        Ticket bob = ordered(sale, "waiting-bob");

        JsonNode all = look(SMS, "?saleId=" + sale);
        assertThat(all.get("looked").asInt()).isEqualTo(2);
        assertThat(all.get("cut").asBoolean()).isFalse();
        JsonNode first = all.get("messages").get(0);
        assertThat(first.get("id").asText()).startsWith("ID:");
        assertThat(first.get("messageId").asText()).startsWith(sale + ".");
        assertThat(first.get("type").asText()).isEqualTo("OrdersPlaced");
        assertThat(first.get("saleId").asText()).isEqualTo(sale);
        assertThat(first.get("attempts").asInt()).isZero();
        assertThat(first.get("priority").asInt()).isEqualTo(4);
        assertThat(first.get("ageMillis").asLong()).isBetween(0L, 60_000L);
        assertThat(first.has("failedIn")).isFalse();

        for (String query :
                new String[] {"?order=" + bob.orderId(), "?ticket=" + bob.ticketId(), "?buyer=waiting-bob"}) {
            JsonNode found = look(SMS, query);
            assertThat(found.get("messages")).as(query).hasSize(1);
            assertThat(found.at("/messages/0/body").asText())
                    .contains(bob.orderId(), bob.ticketId())
                    .doesNotContain(ann.orderId());
            assertThat(found.at("/messages/0/id").asText())
                    .isEqualTo(all.at("/messages/1/id").asText());
        }
        assertThat(look(SMS, "?order=" + bob.orderId() + "&buyer=waiting-ann").get("messages"))
                .isEmpty();
        assertThat(look(SMS, "?saleId=" + bob.orderId()).get("messages")).isEmpty();
        assertThat(look(SMS, "?limit=1").get("messages")).hasSize(1);

        broker.resume(SMS);
        assertThat(BooksCheck.drained(client, sale).smsMessages()).isEqualTo(2);
        assertThat(look(SMS, "").get("messages")).isEmpty();
    }

    @Test
    void showsNoAddress() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        String cora = server.tokens().buyer("waiting-cora");
        client.send(client.authorized("/api/v1/account/address", cora)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"name\":\"Cora Lee\",\"street\":\"1 Mill Lane\","
                                + "\"postcode\":\"LS1 2CD\",\"city\":\"Leeds\",\"country\":\"GB\"}"))
                        .build())
                .expect(200, JsonNode.class);
        broker.pause(WAREHOUSE);
        Ticket ticket = ordered(sale, "waiting-cora");
        client.pay(ticket.orderId(), cora, "{\"atOnce\":true}");

        JsonNode found = await().atMost(PATIENCE)
                .until(
                        () -> look(WAREHOUSE, "?order=" + ticket.orderId()),
                        seen -> seen.get("messages").size() == 1);

        assertThat(broker.texts(WAREHOUSE).toString()).contains("Cora Lee", "1 Mill Lane", "LS1 2CD");
        assertThat(found.toString()).contains("Leeds", "GB").doesNotContain("Cora", "Mill Lane", "LS1");
    }

    @Test
    void showsNoPhoneNumberNeitherOfADeadLetter() {
        broker.pause(SHIPPED);
        broker.send(SHIPPED, "call +49 151 12345678, or 015112345678");

        assertThat(look(SHIPPED, "").at("/messages/0/body").asText()).isEqualTo("call ***78, or ***78");

        broker.resume(SHIPPED);
        JsonNode letter = await().atMost(PATIENCE)
                .until(() -> look("seckill.dead-letters", "").get("messages"), letters -> letters.size() == 1)
                .get(0);
        assertThat(letter.get("body").asText()).isEqualTo("call ***78, or ***78");
        assertThat(letter.get("failedIn").asText()).isEqualTo(SHIPPED);
        String listed = client.getAsOperator("/api/v1/admin/dead-letters")
                .expect(200, JsonNode.class)
                .toString();
        assertThat(listed).contains("call ***78, or ***78").doesNotContain("12345678");
    }

    /** However long a queue is, and however many look into it, the node stays ready. */
    @Test
    void looksAtAThousandAtMost() {
        broker.pause(SHIPPED);
        IntStream.range(0, CROWD).forEach(i -> broker.send(SHIPPED, "{\"items\":[]} " + i));

        long begin = System.nanoTime();
        JsonNode seen = look(SHIPPED, "?buyer=nobody");
        System.out.printf(
                "%d of %d messages looked at in %d ms%n",
                seen.get("looked").asInt(), CROWD, (System.nanoTime() - begin) / 1_000_000);
        assertThat(seen.get("cut").asBoolean()).isTrue();
        assertThat(seen.get("looked").asInt()).isBetween(1, 1_000);
        await("a look that is not over before")
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(look(SHIPPED, "?limit=100").get("messages")).hasSize(100));

        Race.of(8, i -> i % 2 == 0 ? client.getAsOperator(PATH + SHIPPED + "/messages?buyer=nobody") : readyTwice())
                .forEach(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
        broker.removeAll(SHIPPED);
    }

    @Test
    void knowsNothingOfAQueueThatIsNone() {
        problem(client.getAsOperator(PATH + "seckill.nothing/messages"), 404, "not-found");
        problem(client.getAsOperator(PATH + "activemq.management/messages"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?order=x", "?ticket=", "?saleId=x", "?buyer=%20"})
    void refusesQueriesThatCannotBe(String query) {
        problem(client.getAsOperator(PATH + SMS + "/messages" + query), 400, "invalid-request");
    }

    @Test
    void isForOperators() {
        String buyer = server.tokens().buyer("ann");
        problem(
                client.send(
                        client.authorized(PATH + SMS + "/messages", buyer).GET().build()),
                403);
        problem(client.get(PATH + SMS + "/messages"), 401);
    }

    /** Asked again after a second, it has looked again. */
    private static Answer readyTwice() {
        Answer first = ready();
        LockSupport.parkNanos(NEXT_LOOK.toNanos());
        return first.status() == 200 ? ready() : first;
    }

    /** It may look just when somebody else has overrun the time for a look into a queue, but not each time. */
    private static Answer ready() {
        Answer answer = client.get("/health/ready");
        for (int look = 1; look < 3 && answer.status() != 200; look++) {
            LockSupport.parkNanos(NEXT_LOOK.toNanos());
            answer = client.get("/health/ready");
        }
        return answer;
    }

    private static Ticket ordered(String sale, String buyer) {
        String token = server.tokens().buyer(buyer);
        return client.awaitTicket(client.bought(sale, token), token, "ORDERED");
    }

    private static JsonNode look(String queue, String query) {
        return client.getAsOperator(PATH + queue + "/messages" + query).expect(200, JsonNode.class);
    }
}
