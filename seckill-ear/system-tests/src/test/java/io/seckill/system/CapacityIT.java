package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sale will need, and what one has taken. */
@Tag("operator")
@ExtendWith(SharedServer.class)
class CapacityIT {

    private static final String PATH = "/api/v1/admin/capacity";
    private static final String ORDERS = "seckill.place-orders";
    private static final String SMS = "seckill-sms";
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Transactions of which the desk says how long they take. */
    private static final int BATCHES = 25;

    private final SeckillClient client;
    private final Tokens tokens;

    CapacityIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    /** R33. */
    @Test
    void showsTheFormulaWithItsNumbers() {
        JsonNode plan = plan("?units=1000&buyers=50000&seconds=2&arrival=AT_ONCE&consumers=10&serviceMillis=500"
                + "&measured=false&within=50");

        JsonNode orders = stage(plan, ORDERS);
        assertThat(orders.get("consumers").asInt()).isEqualTo(10);
        assertThat(orders.get("consumersSource").asText()).isEqualTo("GIVEN");
        assertThat(orders.get("serviceMillis").asDouble()).isEqualTo(500);
        assertThat(orders.get("serviceSource").asText()).isEqualTo("GIVEN");
        double desk = stage(plan, "desk").get("doneAfterSeconds").asDouble();
        assertThat(orders.get("doneAfterSeconds").asDouble()).isBetween(50.0, 51.0 + desk);
        assertThat(orders.get("consumersNeeded").asInt()).isEqualTo(10);
        assertThat(orders.get("connections").asInt()).isBetween(1, 10);
        assertThat(orders.get("formula").asText())
                .startsWith("1,000 items × 500 ms ÷ 10 consumers = 50 s; ")
                .endsWith("1,000 items × 500 ms ÷ 50 s = 10 consumers");
        assertThat(plan.get("lastBuyerKnowsSeconds")).isEqualTo(orders.get("doneAfterSeconds"));
        assertThat(plan.get("stages").findValuesAsText("stage"))
                .containsExactly(
                        "desk",
                        ORDERS,
                        "seckill-credit",
                        "seckill-coupon",
                        "seckill-red-packet",
                        SMS,
                        "seckill-statistics");
        assertThat(plan.get("notes").toString()).contains("How long a purchase takes at seckill-sms was not measured.");
    }

    @Test
    void takesWhatWasMeasured() {
        String sale = client.openSale(NewSale.of(BATCHES)).saleId();
        IntStream.range(0, BATCHES).forEach(i -> client.bought(sale, tokens.buyer("capacity-" + i)));
        await().atMost(SOON)
                .until(() -> client.getAsOperator("/api/v1/admin/queues").status() == 200);

        JsonNode plan = plan("");

        JsonNode desk = stage(plan, "desk");
        assertThat(desk.get("serviceSource").asText()).isEqualTo("MEASURED");
        assertThat(desk.get("serviceMillis").asDouble()).isPositive().isLessThan(10_000);
        JsonNode orders = stage(plan, ORDERS);
        assertThat(orders.get("consumersSource").asText()).isEqualTo("MEASURED");
        await("extra consumers of another test have gone").atMost(SOON).untilAsserted(() -> {
            JsonNode now = plan("");
            assertThat(stage(now, ORDERS).get("consumers").asInt()).isEqualTo(4);
            assertThat(stage(now, SMS).get("consumers").asInt()).isEqualTo(2);
        });
        assertThat(plan.at("/demand/units").asInt()).isEqualTo(1_000);
    }

    @Test
    void needsNothingForNoUnits() {
        JsonNode plan = plan("?units=0");

        assertThat(plan.get("lastBuyerKnowsSeconds").asDouble()).isZero();
        assertThat(plan.get("connections").asInt()).isZero();
        assertThat(stage(plan, SMS).get("largestQueue").asInt()).isZero();
    }

    @Test
    void comparesAPlanWithWhatWas() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        assertThat(compare(sale).at("/stages/0").has("seenSeconds")).isFalse();
        Ticket first = ordered(sale, "capacity-ann");
        Ticket second = ordered(sale, "capacity-bob");
        Ticket last = ordered(sale, "capacity-cora");
        BooksCheck.drained(client, sale);

        JsonNode compared = compare(sale);

        JsonNode desk = stage(compared, "desk");
        assertThat(desk.get("items").asInt()).isEqualTo(3);
        assertThat(desk.get("firstAt").asText())
                .isEqualTo(trace(first).at("/reservation/reservedAt").asText());
        assertThat(desk.get("lastAt").asText())
                .isEqualTo(trace(last).at("/reservation/reservedAt").asText());
        JsonNode orders = stage(compared, ORDERS);
        assertThat(orders.get("lastAt").asText())
                .isEqualTo(trace(last).at("/order/placedAt").asText());
        assertThat(orders.get("seenSeconds").asDouble())
                .isGreaterThanOrEqualTo(desk.get("seenSeconds").asDouble());
        assertThat(orders.get("plannedSeconds").asDouble()).isPositive();
        assertThat(stage(compared, SMS).get("items").asInt()).isEqualTo(3);
        assertThat(Stream.of(first, second, last)
                        .map(ticket -> trace(ticket).at("/sms/recordedAt").asText()))
                .contains(stage(compared, SMS).get("lastAt").asText());
        assertThat(stage(compared, "seckill-credit").get("items").asInt()).isEqualTo(3);
        assertThat(stage(compared, "seckill-red-packet").get("items").asInt()).isZero();
        assertThat(compared.at("/plan/demand/units").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?units=-1",
                "?units=1000001",
                "?buyers=x",
                "?seconds=86401",
                "?arrival=LATER",
                "?consumers=0",
                "?serviceMillis=0",
                "?measured=no",
                "?within=0"
            })
    void refusesQueriesThatCannotBe(String query) {
        problem(client.getAsOperator(PATH + query), 400, "invalid-request");
    }

    @Test
    void knowsNothingOfASaleThatIsNone() {
        problem(client.getAsOperator(PATH + "/0SBFQR5ZSN1KX"), 404, "not-found");
        problem(client.getAsOperator(PATH + "/x"), 404, "not-found");
    }

    @Test
    void isForOperators() {
        problem(client.send(client.authorized(PATH, tokens.buyer("ann")).GET().build()), 403);
        problem(client.get(PATH), 401);
    }

    private Ticket ordered(String sale, String buyer) {
        String token = tokens.buyer(buyer);
        return client.awaitTicket(client.bought(sale, token), token, "ORDERED");
    }

    private JsonNode trace(Ticket ticket) {
        return client.getAsOperator("/api/v1/admin/traces?ticket=" + ticket.ticketId())
                .expect(200, JsonNode.class)
                .at("/traces/0");
    }

    private JsonNode plan(String query) {
        return client.getAsOperator(PATH + query).expect(200, JsonNode.class);
    }

    private JsonNode compare(String sale) {
        return client.getAsOperator(PATH + "/" + sale).expect(200, JsonNode.class);
    }

    private static JsonNode stage(JsonNode plan, String name) {
        for (JsonNode stage : plan.get("stages")) {
            if (stage.get("stage").asText().equals(name)) {
                return stage;
            }
        }
        throw new AssertionError("There is no stage " + name);
    }
}
