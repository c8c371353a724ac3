package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.Order;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.UnbalancedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One purchase with all that came of it. */
@Tag("operator")
@ExtendWith(UnbalancedServer.class)
class TraceIT {

    private static final String PATH = "/api/v1/admin/traces";
    private static final String ORDERS = "seckill.place-orders";
    private static final String SMS = "seckill-sms";
    private static final String CREDIT = "seckill-credit";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Shown by one call. */
    private static final int MOST = 20;

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
        for (String queue : List.of(ORDERS, SMS, CREDIT)) {
            broker.resume(queue);
        }
        broker.removeAll("seckill.dead-letters");
    }

    @Test
    void followsAnOrderToItsRefund() {
        String sale = client.openSale(NewSale.of(1).withRedPackets(100)).saleId();
        String ann = token("trace-ann");
        client.send(client.authorized("/api/v1/account/address", ann)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"name\":\"Ann Lee\",\"street\":\"1 Mill Lane\","
                                + "\"postcode\":\"LS1 2CD\",\"city\":\"Leeds\",\"country\":\"GB\"}"))
                        .build())
                .expect(200, JsonNode.class);
        Ticket ticket = ordered(sale, "trace-ann");
        client.pay(ticket.orderId(), ann, "{\"atOnce\":true}");
        await().atMost(PATIENCE)
                .until(() -> client.order(ticket.orderId(), ann).as(Order.class).state(), "SHIPPED"::equals);
        client.refund(ticket.orderId(), ann);
        client.awaitRefunds(sale, 1);
        BooksCheck.drained(client, sale);

        JsonNode trace = one("?order=" + ticket.orderId());

        assertThat(trace.get("ticketId").asText()).isEqualTo(ticket.ticketId());
        assertThat(trace.at("/reservation/saleId").asText()).isEqualTo(sale);
        assertThat(trace.at("/reservation/buyer").asText()).isEqualTo("trace-ann");
        assertThat(trace.at("/order/orderId").asText()).isEqualTo(ticket.orderId());
        assertThat(trace.at("/order/state").asText()).isEqualTo("REFUNDED");
        assertThat(trace.at("/timeline").findValuesAsText("state"))
                .containsExactly("PAID", "SHIPPED", "REFUNDING", "REFUNDED");
        assertThat(trace.at("/payments/0/result").asText()).isEqualTo("ACCEPTED");
        assertThat(trace.at("/payments/0/amountMinor").asLong()).isEqualTo(4999);
        assertThat(trace.at("/refunds/0/state").asText()).isEqualTo("REFUNDED");
        assertThat(trace.at("/refunds/0/transactionId").asText())
                .isEqualTo(trace.at("/payments/0/transactionId").asText());
        assertThat(trace.at("/credit").findValuesAsText("points")).containsExactlyInAnyOrder("49", "-49");
        assertThat(trace.at("/coupon/percentOff").asInt()).isEqualTo(5);
        assertThat(trace.at("/coupon/returnedAt").asText()).isNotEmpty();
        assertThat(trace.at("/redPacket/amountMinor").asLong())
                .isPositive()
                .isEqualTo(trace.at("/redPacket/returnedMinor").asLong());
        assertThat(trace.at("/sms/text").asText()).isNotEmpty();
        assertThat(trace.at("/sms").has("state")).as("the log delivers nothing").isFalse();
        assertThat(trace.at("/shipment/state").asText()).isEqualTo("SHIPPED");
        assertThat(trace.at("/shipment/city").asText()).isEqualTo("Leeds");
        assertThat(trace.toString()).doesNotContain("Ann Lee", "Mill Lane", "LS1");
        assertThat(trace.get("messages")).isEmpty();
        assertThat(whats(trace))
                .startsWith("reserved", "order PLACED")
                .contains(
                        "payment PAID: ACCEPTED",
                        "credit EARNED: 49 points",
                        "coupon issued",
                        "coupon returned",
                        "red packet drawn",
                        "red packet returned",
                        "SMS recorded",
                        "shipment requested",
                        "shipment left",
                        "refund REFUNDED");
        assertThat(ats(trace)).isSorted().hasSizeGreaterThan(15);

        assertThat(one("?ticket=" + ticket.ticketId())).isEqualTo(trace);
        assertThat(one("?buyer=trace-ann")).isEqualTo(trace);
    }

    @Test
    void showsATicketWhoseOrderIsNotPlacedYetWithTheMessageThatCarriesIt() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        broker.pause(ORDERS);
        Ticket ticket = client.bought(sale, token("trace-bob"));
        seen(ORDERS);

        JsonNode trace = one("?buyer=trace-bob");

        assertThat(trace.get("ticketId").asText()).isEqualTo(ticket.ticketId());
        assertThat(trace.has("order")).isFalse();
        JsonNode message = trace.at("/messages/0");
        assertThat(message.get("state").asText()).isEqualTo("WAITING");
        assertThat(message.get("queue").asText()).isEqualTo(ORDERS);
        assertThat(message.get("type").asText()).isEqualTo("PlaceOrders");
        assertThat(message.get("receipts")).isEmpty();
        assertThat(one("?message=" + message.get("messageId").asText())).isEqualTo(trace);
        assertThat(report("?message=" + message.get("messageId").asText()).at("/messages/0"))
                .isEqualTo(message);

        broker.resume(ORDERS);
        BooksCheck.drained(client, sale);
        JsonNode later = report("?message=" + message.get("messageId").asText());
        assertThat(later.get("traces")).as("no row says so").isEmpty();
        assertThat(later.get("receipts").findValuesAsText("consumer")).containsExactly("orders");
        assertThat(later.at("/receipts/0/items").asInt()).isEqualTo(1);
        assertThat(one("?ticket=" + ticket.ticketId()).at("/order/state").asText())
                .isEqualTo("PLACED");
    }

    @Test
    void saysWhoHasCarriedOutAMessageThatStillWaitsForAnother() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        broker.pause(SMS);
        Ticket ticket = ordered(sale, "trace-cora");
        ordered(sale, "trace-dan");
        await().atMost(PATIENCE).until(() -> client.books(sale).creditEntries() == 2);
        seen(SMS);
        await("only those wait")
                .atMost(PATIENCE)
                .until(() -> client.books(sale).inFlightMessages() == broker.messagesIn(SMS));

        JsonNode trace = one("?order=" + ticket.orderId());

        assertThat(trace.has("sms")).isFalse();
        assertThat(trace.get("messages")).hasSize(1);
        JsonNode message = trace.at("/messages/0");
        assertThat(message.get("queue").asText()).isEqualTo(SMS);
        assertThat(message.get("messageId").asText()).startsWith(sale + ".");
        await().atMost(PATIENCE)
                .until(
                        () -> one("?order=" + ticket.orderId()).findValuesAsText("consumer"),
                        consumers -> consumers.equals(List.of("credit", "coupon", "statistics")));

        broker.resume(SMS);
        BooksCheck.drained(client, sale);
        assertThat(one("?order=" + ticket.orderId()).get("messages")).isEmpty();
        assertThat(report("?message=" + message.get("messageId").asText())
                        .get("receipts")
                        .findValuesAsText("consumer"))
                .containsExactly("credit", "coupon", "sms", "statistics");
    }

    @Test
    void showsDeadLettersThatNameIt() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        broker.pause(CREDIT);
        Ticket eve = ordered(sale, "trace-eve");
        Ticket fred = ordered(sale, "trace-fred");
        await().atMost(PATIENCE).until(() -> broker.messagesIn(CREDIT) == 2);
        broker.killAll(CREDIT);
        broker.resume(CREDIT);
        seen("seckill.dead-letters");
        await("none waits").atMost(PATIENCE).until(() -> client.books(sale).inFlightMessages() == 0);

        JsonNode trace = one("?ticket=" + eve.ticketId());

        assertThat(trace.get("credit")).isEmpty();
        assertThat(trace.get("messages")).hasSize(1);
        assertThat(trace.at("/messages/0/state").asText()).isEqualTo("DEAD");
        assertThat(trace.at("/messages/0/queue").asText()).isEqualTo(CREDIT);
        assertThat(whats(trace)).contains("OrdersPlaced sent, DEAD in " + CREDIT);
        assertThat(one("?ticket=" + fred.ticketId()).at("/messages/0/id").asText())
                .isNotEqualTo(trace.at("/messages/0/id").asText());
    }

    @Test
    void showsTheNewestTwentyOfABuyer() {
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i <= MOST; i++) {
            String sale = client.openSale(NewSale.of(1)).saleId();
            tickets.add(0, ordered(sale, "trace-gus").ticketId());
        }

        JsonNode report = report("?buyer=trace-gus");

        assertThat(report.get("more").asBoolean()).isTrue();
        List<String> shown = new ArrayList<>();
        report.get("traces").forEach(trace -> shown.add(trace.get("ticketId").asText()));
        assertThat(shown).isEqualTo(tickets.subList(0, MOST));
        assertThat(report("?ticket=" + tickets.get(0)).get("more").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?order=0SBFQR5ZSN1KX", "?ticket=0SBFQR5ZSN1KX", "?buyer=nobody", "?message=0.no%27message"})
    void knowsNothingOfWhatIsNot(String query) {
        problem(client.getAsOperator(PATH + query), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?order=x", "?ticket=", "?buyer=%20", "?message=", "?buyer=ann&message=m"})
    void refusesQueriesThatCannotBe(String query) {
        problem(client.getAsOperator(PATH + query), 400, "invalid-request");
    }

    @Test
    void isForOperators() {
        Answer toBuyer = client.send(
                client.authorized(PATH + "?buyer=ann", token("ann")).GET().build());
        problem(toBuyer, 403);
        problem(client.get(PATH + "?buyer=ann"), 401);
    }

    /** Waits until the server has seen that something waits there: it looks once a second. */
    private static void seen(String queue) {
        await().atMost(PATIENCE).until(() -> {
            for (JsonNode state : client.getAsOperator("/api/v1/admin/queues")
                    .expect(200, JsonNode.class)
                    .get("queues")) {
                if (state.get("queue").asText().equals(queue)) {
                    return state.get("messages").asLong() > 0;
                }
            }
            return false;
        });
    }

    private static Ticket ordered(String sale, String buyer) {
        return client.awaitTicket(client.bought(sale, token(buyer)), token(buyer), "ORDERED");
    }

    private static String token(String buyer) {
        return server.tokens().buyer(buyer);
    }

    private static JsonNode report(String query) {
        return client.getAsOperator(PATH + query).expect(200, JsonNode.class);
    }

    private static JsonNode one(String query) {
        JsonNode report = await("a look that is not over before")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> report(query), all -> all.get("notLookedAt").isEmpty());
        assertThat(report.get("traces")).as(report.toString()).hasSize(1);
        return report.at("/traces/0");
    }

    private static List<String> whats(JsonNode trace) {
        return trace.get("events").findValuesAsText("what");
    }

    private static List<Instant> ats(JsonNode trace) {
        return trace.get("events").findValuesAsText("at").stream()
                .map(Instant::parse)
                .toList();
    }
}
