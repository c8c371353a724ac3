package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Broker;
import io.seckill.harness.Json;
import io.seckill.harness.JsonLog;
import io.seckill.harness.NewSale;
import io.seckill.harness.PurchaseRequests;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Ticket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One id in all log lines of a purchase, from the click to the SMS, and each line a JSON object. */
@Tag("operator")
class CorrelationIT {

    private static final String ORDERS = "seckill.place-orders";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CROWD = 50;
    private static final String SENDER = "b7ad6b7169203331";

    @TempDir
    private static Path folder;

    private static JsonLog log;
    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    @BeforeAll
    static void start() {
        log = new JsonLog(folder);
        server = SeckillServer.start(
                log.with(ServerOptions.usual().withReachableBroker().with("seckill.probe.seconds", 0)));
        log.of(server);
        client = server.client();
        broker = server.broker();
    }

    @AfterAll
    static void stop() {
        broker.close();
        server.close();
    }

    @Test
    void theClientsIdIsInTheLinesOfEachStep() {
        String trace = trace(1);
        Ticket ticket = bought(sale(), "log-ann", traceparent(trace));

        awaitAll(trace, steps(ticket));

        assertThat(traced(ticket)).isEqualTo(trace);
        assertThat(log.lines().stream()
                        .filter(line -> line.path("traceId").asText().equals(trace)))
                .allSatisfy(line -> {
                    assertThat(line.get("timestamp").asText())
                            .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
                    assertThat(line.get("level").asText()).isEqualTo("DEBUG");
                    assertThat(line.get("logger").asText()).startsWith("io.seckill.");
                    assertThat(line.get("thread").asText()).isNotEmpty();
                });
    }

    @Test
    void withoutOneTheIdFollowsFromTheTicketAlsoThroughThePayment() {
        String sale = sale();
        Ticket ticket = bought(sale, "log-bob", null);
        String trace = traced(ticket);

        awaitAll(trace, steps(ticket));
        String order = ordered(ticket, "log-bob").orderId();
        client.pay(order, server.tokens().buyer("log-bob"), "{\"atOnce\":true}");

        awaitAll(trace, List.of("order " + order + " is PAID", "of order " + order + ": ACCEPTED"));
        assertThat(trace).matches("0{16}[0-9a-f]{16}");
        assertThat(traced(ticket)).isEqualTo(trace);
    }

    @Test
    void aMalformedHeaderIsIgnored() {
        Ticket ticket = bought(sale(), "log-cora", "00-" + "0".repeat(32) + "-" + SENDER + "-01");

        awaitAll(traced(ticket), steps(ticket));
        assertThat(traced(ticket)).matches("0{16}[0-9a-f]{16}").isNotEqualTo("0".repeat(32));
    }

    @Test
    void purchasesThatShareAMessageKeepTheirIds() {
        String sale = client.openSale(NewSale.of(CROWD)).saleId();
        broker.pause(ORDERS);
        List<Ticket> tickets = Race.of(CROWD, i -> bought(sale, "log-crowd-" + i, traceparent(trace(1_000 + i))));
        await().atMost(PATIENCE).until(() -> itemsWaiting(sale) == CROWD);

        assertThat(broker.texts(ORDERS).size()).as("messages").isLessThan(CROWD);
        assertThat(broker.properties(ORDERS, "traceparent"))
                .allSatisfy(text -> assertThat(text).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
        await("by its message, once the queue has been looked at")
                .atMost(PATIENCE)
                .until(() -> traced(tickets.get(7)).equals(trace(1_007)));
        broker.resume(ORDERS);

        for (int i = 0; i < CROWD; i++) {
            Ticket ticket = ordered(tickets.get(i), "log-crowd-" + i);
            awaitAll(trace(1_000 + i), steps(ticket));
            assertThat(log.about(trace(1_000 + i)))
                    .filteredOn(line -> !line.contains(" carries out ") && !line.contains(" does not care for "))
                    .allSatisfy(line -> assertThat(line).containsAnyOf(ticket.ticketId(), ticket.orderId()));
        }
        assertThat(traced(tickets.get(7))).as("by its order").isEqualTo(trace(1_007));
    }

    @Test
    void aMessageAboutOnePurchaseHasItsId() {
        broker.pause(ORDERS);
        bought(sale(), "log-dan", traceparent(trace(2)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(broker.properties(ORDERS, "traceparent"))
                        .singleElement()
                        .asString()
                        .startsWith("00-" + trace(2) + "-"));
        broker.resume(ORDERS);
        awaitAll(trace(2), List.of("is placed for ticket"));
    }

    @Test
    void anOrderThatIsClosedLaterHasTheIdStill() {
        String sale = client.openSale(NewSale.of(1).payableFor(1)).saleId();
        String trace = trace(3);
        Ticket ticket = bought(sale, "log-eve", traceparent(trace));

        awaitAll(trace, steps(ticket));
        awaitAll(trace, List.of("is CLOSED: UNPAID", ": TAKEN_BACK"));
    }

    @Test
    void aConsumerThatFailsSaysSoWithTheId() {
        String trace = trace(4);
        broken("\"seckill-coupon\"");
        Ticket ticket = bought(sale(), "log-fred", traceparent(trace));

        awaitAll(trace, List.of("COUPON has failed 3 times with message"));
        assertThat(log.lines().stream()
                        .filter(line -> line.path("traceId").asText().equals(trace)
                                && line.get("message").asText().contains(" has failed "))
                        .map(line -> line.get("level").asText()))
                .containsOnly("WARNING");
        broken("");
        awaitAll(trace, steps(ticket));
    }

    private static void broken(String subscribers) {
        client.put(
                        "/api/v1/demo/broken-subscribers",
                        server.tokens().operator("log-olga"),
                        "{\"subscribers\":[" + subscribers + "]}")
                .expect(200, JsonNode.class);
    }

    /** What is said of a purchase on its way, the first with its ticket. */
    private static List<String> steps(Ticket ticket) {
        return List.of(
                ": reserved, ticket " + ticket.ticketId(),
                " is placed for ticket " + ticket.ticketId(),
                "credit for order ",
                "coupon for order ",
                "SMS ");
    }

    private static void awaitAll(String trace, List<String> texts) {
        await("lines of " + trace).atMost(PATIENCE).untilAsserted(() -> {
            List<String> lines = log.about(trace);
            assertThat(texts).allSatisfy(text -> assertThat(lines).anyMatch(line -> line.contains(text)));
        });
    }

    private static int itemsWaiting(String sale) {
        return broker.texts(ORDERS).stream()
                .map(Json::read)
                .filter(message -> message.get("saleId").asText().equals(sale))
                .mapToInt(message -> message.get("items").size())
                .sum();
    }

    private static String sale() {
        return client.openSale(NewSale.of(1)).saleId();
    }

    private static Ticket bought(String sale, String buyer, String traceparent) {
        var click = PurchaseRequests.buy(server.uri(), sale, server.tokens().buyer(buyer));
        if (traceparent != null) {
            click.header("traceparent", traceparent);
        }
        return SeckillClient.ticket(SeckillClient.unlessBusy(() -> client.send(click.build())));
    }

    private static Ticket ordered(Ticket ticket, String buyer) {
        return client.awaitTicket(ticket, server.tokens().buyer(buyer), "ORDERED");
    }

    /** The id that the trace of a purchase tells. */
    private static String traced(Ticket ticket) {
        return client.getAsOperator("/api/v1/admin/traces?ticket=" + ticket.ticketId())
                .expect(200, JsonNode.class)
                .at("/traces/0/traceId")
                .asText();
    }

    private static String trace(int number) {
        return "4bf92f3577b34da6a3ce%012x".formatted(number);
    }

    private static String traceparent(String trace) {
        return "00-" + trace + "-" + SENDER + "-01";
    }
}
