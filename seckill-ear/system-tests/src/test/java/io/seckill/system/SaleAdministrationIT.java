package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Json;
import io.seckill.harness.NewSale;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators do with sales beside opening and closing them. */
@ExtendWith(SharedServer.class)
class SaleAdministrationIT {

    private static final String PATH = "/api/v1/admin/sales";
    private static final int MOST_UNITS = 10_000_000;

    private final SeckillClient client;
    private final Tokens tokens;

    SaleAdministrationIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void listsAllSalesNewestFirst() {
        String closed = client.openSale(NewSale.of(1)).saleId();
        client.close(closed);
        String scheduled = scheduled(NewSale.of(2)).saleId();
        String open = client.openSale(NewSale.of(3)).saleId();

        JsonNode first = client.getAsOperator(PATH + "?limit=2").expect(200, JsonNode.class);
        JsonNode second = client.getAsOperator(
                        PATH + "?limit=1&cursor=" + first.get("next").asText())
                .expect(200, JsonNode.class);

        assertThat(first.at("/sales").findValuesAsText("saleId")).containsExactly(open, scheduled);
        assertThat(first.at("/sales").findValuesAsText("state")).containsExactly("OPEN", "SCHEDULED");
        assertThat(first.at("/sales/0/unitsFree").asInt()).isEqualTo(3);
        assertThat(first.at("/sales/0/version").asText()).isNotEmpty();
        assertThat(second.at("/sales/0/saleId").asText()).isEqualTo(closed);
        assertThat(second.at("/sales/0/state").asText()).isEqualTo("CLOSED");
        assertThat(client.getAsOperator(PATH + "?cursor=" + "0".repeat(13))
                        .expect(200, JsonNode.class)
                        .has("next"))
                .as("nothing is older")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x"})
    void refusesAPageThatCannotBe(String query) {
        problem(client.getAsOperator(PATH + "?" + query), 400, "invalid-request");
    }

    @Test
    void aPausedSaleSellsNothingUntilItIsResumed() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String winner = tokens.buyer("winner");
        Ticket ticket = client.bought(sale, winner);

        JsonNode paused = post(sale, "/pause").expect(200, JsonNode.class);

        assertThat(paused.get("state").asText()).isEqualTo("PAUSED");
        assertThat(paused.get("pausedAt").asText()).isNotEmpty();
        assertThat(client.sale(sale).expect(200, Sale.class).state()).isEqualTo("PAUSED");
        problem(client.decided(sale, tokens.buyer("loser")), 409, "sale-paused");
        problem(client.decided(sale, tokens.buyer("loser")), 409, "sale-paused");
        assertThat(client.decided(sale, winner).expect(200, Ticket.class).ticketId())
                .isEqualTo(ticket.ticketId());
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isEqualTo(4);

        JsonNode resumed = post(sale, "/resume").expect(200, JsonNode.class);

        assertThat(resumed.get("state").asText()).isEqualTo("OPEN");
        assertThat(resumed.has("pausedAt")).isFalse();
        client.bought(sale, tokens.buyer("loser"));
        assertThat(actions(sale)).containsExactly("RESUME", "PAUSE", "CREATE");
    }

    @Test
    void pausesASoldOutSaleAndAWindowThatEndsClosesAPausedOne() {
        Instant end = in(Duration.ofSeconds(20));
        String sale = client.openSale(NewSale.of(1).closing(end)).saleId();
        client.bought(sale, tokens.buyer("only"));

        post(sale, "/pause").expect(200, JsonNode.class);
        problem(client.decided(sale, tokens.buyer("late")), 409, "sale-paused");
        problem(post(sale, "/pause"), 409, "illegal-state");
        problem(post(sale, "/open"), 409, "illegal-state");

        client.awaitState(sale, "CLOSED");
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        problem(client.decided(sale, tokens.buyer("late")), 409, "sale-closed");
        problem(post(sale, "/resume"), 409, "illegal-state");
    }

    @Test
    void closesAPausedSaleAndPausesNoScheduledOne() {
        String paused = client.openSale(NewSale.of(1)).saleId();
        post(paused, "/pause").expect(200, JsonNode.class);
        assertThat(client.close(paused).state()).isEqualTo("CLOSED");

        String scheduled = scheduled(NewSale.of(1)).saleId();
        problem(post(scheduled, "/pause"), 409, "illegal-state");
        problem(post(scheduled, "/resume"), 409, "illegal-state");
    }

    @Test
    void changesEverythingBeforeTheOpening() {
        String sale = scheduled(NewSale.of(5).closing(in(Duration.ofDays(2)))).saleId();
        String opensAt = in(Duration.ofHours(5)).toString();

        Answer answer = patch(
                sale,
                tag(sale),
                Json.write(Map.of(
                        "title",
                        "New",
                        "description",
                        "Text",
                        "pictureUrl",
                        "/img/p.png",
                        "priceMinor",
                        100,
                        "perBuyerLimit",
                        3,
                        "opensAt",
                        opensAt,
                        "paymentSeconds",
                        60,
                        "rewardsOn",
                        "ORDER_PAID",
                        "refundedUnits",
                        "WRITTEN_OFF",
                        "redPacketBudgetMinor",
                        700)));

        JsonNode edited = answer.expect(200, JsonNode.class);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + edited.get("version").asText() + "\"")
                .isEqualTo(tag(sale));
        JsonNode stored = client.getAsOperator(PATH + "/" + sale).expect(200, JsonNode.class);
        assertThat(Stream.of(
                                "title",
                                "description",
                                "pictureUrl",
                                "priceMinor",
                                "perBuyerLimit",
                                "opensAt",
                                "paymentSeconds",
                                "rewardsOn",
                                "refundedUnits",
                                "redPacketBudgetMinor")
                        .map(field -> stored.get(field).asText()))
                .containsExactly(
                        "New", "Text", "/img/p.png", "100", "3", opensAt, "60", "ORDER_PAID", "WRITTEN_OFF", "700");
        assertThat(stored.get("unitsFree").asInt()).isEqualTo(5);

        JsonNode cut = patch(sale, tag(sale), "{\"description\":null,\"pictureUrl\":null,\"closesAt\":null}")
                .expect(200, JsonNode.class);
        assertThat(cut.has("description") || cut.has("pictureUrl") || cut.has("closesAt"))
                .isFalse();
        client.open(sale);
        client.bought(sale, tokens.buyer("ann"), "{\"quantity\":3}");
        assertThat(BooksCheck.drained(client, sale).differences()).isEmpty();
    }

    @Test
    void recordsWhatAChangeWasBeforeAndAfter() {
        String sale = scheduled(NewSale.of(5)).saleId();
        patch(sale, tag(sale), "{\"priceMinor\":4000,\"title\":\"Pot\"}").expect(200, JsonNode.class);
        patch(sale, tag(sale), "{\"priceMinor\":4000}").expect(200, JsonNode.class);

        List<JsonNode> actions = audit(sale);

        assertThat(actions).extracting(action -> action.get("action").asText()).containsExactly("EDIT", "CREATE");
        assertThat(Json.read(actions.get(0).get("before").asText()))
                .isEqualTo(Json.read("{\"title\":\"Kettle\",\"priceMinor\":4999}"));
        assertThat(Json.read(actions.get(0).get("after").asText()))
                .isEqualTo(Json.read("{\"title\":\"Pot\",\"priceMinor\":4000}"));
        JsonNode created = Json.read(actions.get(1).get("after").asText());
        assertThat(created.get("unitsAllotted").asInt()).isEqualTo(5);
        assertThat(created.get("currency").asText()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "SOLD_OUT", "PAUSED"})
    void changesOnlyWhatNoPurchaseWasDecidedByWhileItSells(String state) {
        String sale = client.openSale(NewSale.of(1)).saleId();
        bring(sale, state);
        String before = tag(sale);
        String end = in(Duration.ofDays(1)).toString();

        JsonNode refusal = problem(
                patch(
                        sale,
                        before,
                        "{\"title\":\"New\",\"priceMinor\":1,\"perBuyerLimit\":2,\"paymentSeconds\":5,"
                                + "\"opensAt\":\"" + end
                                + "\",\"rewardsOn\":\"ORDER_PAID\",\"refundedUnits\":\"WRITTEN_OFF\","
                                + "\"redPacketBudgetMinor\":5}"),
                409,
                "illegal-state");
        assertThat(refusal.path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "priceMinor",
                        "perBuyerLimit",
                        "paymentSeconds",
                        "opensAt",
                        "rewardsOn",
                        "refundedUnits",
                        "redPacketBudgetMinor");
        assertThat(tag(sale)).as("nothing was changed").isEqualTo(before);

        JsonNode edited = patch(
                        sale,
                        before,
                        "{\"title\":\"New\",\"description\":\"d\",\"pictureUrl\":\"/p\",\"closesAt\":\"" + end
                                + "\",\"priceMinor\":4999}")
                .expect(200, JsonNode.class);
        assertThat(edited.get("closesAt").asText()).isEqualTo(end);
        assertThat(edited.get("state").asText()).isEqualTo(state);
        assertThat(client.sale(sale).expect(200, Sale.class).title()).isEqualTo("New");
    }

    @Test
    void changesNothingOfAClosedSale() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        client.close(sale);

        JsonNode refusal = problem(patch(sale, tag(sale), "{\"title\":\"New\"}"), 409, "illegal-state");

        assertThat(refusal.at("/errors/0/field").asText()).isEqualTo("title");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            title         | null
            title         | " "
            priceMinor    | -1
            priceMinor    | 1.5
            priceMinor    | null
            perBuyerLimit | 0
            opensAt       | "tomorrow"
            opensAt       | "2001-01-01T00:00:00Z"
            opensAt       | null
            closesAt      | "2001-01-01T00:00:00Z"
            rewardsOn     | "NEVER"
            pictureUrl    | "javascript:alert(1)"
            currency      | "USD"
            unitsAllotted | 7
            state         | "OPEN"
            """)
    void refusesABadField(String field, String value) {
        String sale = scheduled(NewSale.of(1)).saleId();

        JsonNode refusal = problem(patch(sale, tag(sale), "{\"" + field + "\":" + value + "}"), 400, "invalid-request");

        assertThat(refusal.path("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void changesOnlyWhatTheOperatorHasSeen() {
        String sale = scheduled(NewSale.of(1)).saleId();
        String seen = tag(sale);
        String body = "{\"title\":\"New\"}";

        problem(patch(sale, null, body), 428, "precondition-required");
        problem(patch(sale, "\"999\"", body), 412, "precondition-failed");
        problem(patch(sale, "W/" + seen, body), 412, "precondition-failed");
        patch(sale, seen, body).expect(200, JsonNode.class);
        problem(patch(sale, seen, body), 412, "precondition-failed");
        patch(sale, "\"999\", " + tag(sale), "{\"title\":\"Newer\"}").expect(200, JsonNode.class);
        patch(sale, "*", "{\"title\":\"Newest\"}").expect(200, JsonNode.class);
        problem(patch(sale, "*", "[]"), 400, "invalid-request");
        problem(patch("0AAAAAAAAAAAA", "*", body), 404, "not-found");
        problem(patch("x", "*", body), 404, "not-found");
        assertThat(client.sale(sale).expect(200, Sale.class).title()).isEqualTo("Newest");
    }

    @Test
    void aSoldOutSaleSellsTheUnitsThatAreAdded() {
        String sale = client.openSale(NewSale.of(2).inSegments(2)).saleId();
        client.bought(sale, tokens.buyer("a"));
        client.bought(sale, tokens.buyer("b"));
        client.awaitState(sale, "SOLD_OUT");
        problem(client.decided(sale, tokens.buyer("c")), 409, "sold-out");

        JsonNode more = addUnits(sale, "k-1", 3, "returned by the shop").expect(200, JsonNode.class);

        assertThat(more.get("unitsAllotted").asInt()).isEqualTo(5);
        assertThat(more.get("unitsFree").asInt()).isEqualTo(3);
        assertThat(more.get("state").asText()).isEqualTo("OPEN");
        client.bought(sale, tokens.buyer("c"));
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsAllotted()).isEqualTo(5);
        assertThat(books.unitsOrdered()).isEqualTo(3);
        JsonNode action = audit(sale).get(0);
        assertThat(action.get("action").asText()).isEqualTo("ADD_UNITS");
        assertThat(Json.read(action.get("before").asText()))
                .isEqualTo(Json.read("{\"unitsAllotted\":2,\"unitsFree\":0}"));
        assertThat(Json.read(action.get("after").asText()))
                .isEqualTo(Json.read("{\"unitsAllotted\":5,\"unitsFree\":3,\"reason\":\"returned by the shop\"}"));
    }

    @Test
    void addsUnitsOnceForEachKey() {
        String sale = scheduled(NewSale.of(5)).saleId();
        String other = scheduled(NewSale.of(5)).saleId();

        assertThat(unitsAllotted(addUnits(sale, "k", 3, "why"))).isEqualTo(8);
        assertThat(unitsAllotted(addUnits(sale, "k", 3, "why"))).isEqualTo(8);
        assertThat(unitsAllotted(addUnits(other, "k", 3, "why"))).isEqualTo(8);
        problem(addUnits(sale, "k", 4, "why"), 422, "key-reused");
        problem(addUnits(sale, "k", 3, "why not"), 422, "key-reused");
        assertThat(unitsAllotted(addUnits(sale, "K", 3, "why")))
                .as("another key")
                .isEqualTo(11);

        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isEqualTo(11);
        assertThat(actions(sale)).containsExactly("ADD_UNITS", "ADD_UNITS", "CREATE");
    }

    @Test
    void redPacketsOfAddedUnitsComeFromTheSameBudget() {
        String sale = client.openSale(NewSale.of(2).withRedPackets(300)).saleId();
        client.bought(sale, tokens.buyer("a"));
        BooksCheck.balanced(client, sale);
        addUnits(sale, "k", 8, "more came").expect(200, JsonNode.class);
        Stream.of("b", "c", "d", "e").forEach(name -> client.bought(sale, tokens.buyer(name)));

        assertThat(BooksCheck.balanced(client, sale).redPackets()).isEqualTo(5);
    }

    @Test
    void addsNoMoreThanASaleMayHave() {
        String sale = scheduled(NewSale.of(MOST_UNITS - 1)).saleId();

        JsonNode refusal = problem(addUnits(sale, "k", 2, "why"), 400, "invalid-request");
        assertThat(refusal.at("/errors/0/field").asText()).isEqualTo("units");
        assertThat(refusal.at("/errors/0/message").asText()).contains("more than 1 ");

        assertThat(unitsAllotted(addUnits(sale, "k", 1, "why"))).isEqualTo(MOST_UNITS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"units":0,"reason":"x"}        | units
            {"units":-1,"reason":"x"}       | units
            {"units":1.5,"reason":"x"}      | units
            {"units":10000001,"reason":"x"} | units
            {"reason":"x"}                  | units
            {"units":1}                     | reason
            {"units":1,"reason":" "}        | reason
            """)
    void refusesUnitsThatMakeNoSense(String body, String field) {
        String sale = scheduled(NewSale.of(5)).saleId();

        JsonNode refusal = problem(send(sale, "/units", "k", body), 400, "invalid-request");

        assertThat(refusal.path("errors").findValuesAsText("field")).containsExactly(field);
        assertThat(client.adminSale(sale).unitsAllotted()).isEqualTo(5);
    }

    @Test
    void addsNothingWithoutAKeyOrToAClosedSaleOrToNone() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String body = "{\"units\":1,\"reason\":\"x\"}";

        JsonNode refusal = problem(send(sale, "/units", null, body), 400, "invalid-request");
        assertThat(refusal.at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
        problem(send(sale, "/units", "k".repeat(65), body), 400, "invalid-request");
        problem(send("0AAAAAAAAAAAA", "/units", "k", body), 404, "not-found");
        client.close(sale);
        problem(send(sale, "/units", "k", body), 409, "illegal-state");

        assertThat(client.adminSale(sale).unitsAllotted()).isEqualTo(5);
    }

    @Test
    void copiesASaleWithItsTermsAndUnits() {
        Instant opensAt = in(Duration.ofDays(2));
        String original = client.create(NewSale.of(5)
                        .inSegments(3)
                        .limitedTo(2)
                        .payableFor(60)
                        .withRedPackets(500)
                        .opening(opensAt)
                        .closing(opensAt.plusSeconds(60)))
                .saleId();
        addUnits(original, "k", 2, "more").expect(200, JsonNode.class);

        Answer answer = post(original, "/copies");

        JsonNode copy = answer.expect(201, JsonNode.class);
        String id = copy.get("saleId").asText();
        assertThat(answer.header("Location")).endsWith(PATH + "/" + id);
        assertThat(id).isNotEqualTo(original);
        JsonNode source = client.getAsOperator(PATH + "/" + original).expect(200, JsonNode.class);
        for (String field : List.of(
                "title",
                "priceMinor",
                "currency",
                "opensAt",
                "closesAt",
                "unitsAllotted",
                "unitsFree",
                "perBuyerLimit",
                "paymentSeconds",
                "rewardsOn",
                "refundedUnits",
                "redPacketBudgetMinor",
                "state")) {
            assertThat(copy.get(field)).as(field).isEqualTo(source.get(field));
        }
        assertThat(actions(id)).containsExactly("COPY");
        assertThat(audit(id).get(0).get("before").asText()).contains(original);
    }

    @Test
    void copiesAClosedSaleWithAnotherTitleForAnotherTime() {
        Sale original = client.openSale(NewSale.of(5).closing(in(Duration.ofMinutes(10))));
        client.close(original.saleId());
        Instant opensAt = in(Duration.ofDays(3));

        Sale copy = client.postAsOperator(
                        PATH + "/" + original.saleId() + "/copies",
                        "{\"opensAt\":\"" + opensAt + "\",\"title\":\"Again\"}")
                .expect(201, Sale.class);

        assertThat(copy.title()).isEqualTo("Again");
        assertThat(copy.state()).isEqualTo("SCHEDULED");
        assertThat(copy.opensAt()).isEqualTo(opensAt.toString());
        assertThat(Duration.between(opensAt, Instant.parse(copy.closesAt())))
                .isEqualTo(Duration.between(Instant.parse(original.opensAt()), Instant.parse(original.closesAt())));
        Sale usual = post(original.saleId(), "/copies").expect(201, Sale.class);
        assertThat(Duration.between(Instant.parse(original.opensAt()), Instant.parse(usual.opensAt())))
                .as("the same time of the next day")
                .isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"opensAt\":\"2001-01-01T00:00:00Z\"}",
                "{\"opensAt\":\"x\"}",
                "{\"title\":\" \"}",
                "{\"title\":[]}",
                "[]"
            })
    void refusesACopyThatMakesNoSense(String body) {
        String sale = scheduled(NewSale.of(1)).saleId();

        problem(client.postAsOperator(PATH + "/" + sale + "/copies", body), 400, "invalid-request");
    }

    @Test
    void knowsNothingOfASaleThatIsNone() {
        for (String path : List.of("/pause", "/resume", "/copies")) {
            problem(post("0AAAAAAAAAAAA", path), 404, "not-found");
            problem(post("x", path), 404, "not-found");
        }
        for (String path : List.of("", "/live", "/orders.csv", "/events.csv")) {
            problem(client.getAsOperator(PATH + "/0AAAAAAAAAAAA" + path), 404, "not-found");
            problem(client.getAsOperator(PATH + "/x" + path), 404, "not-found");
        }
    }

    @Test
    void isForOperators() {
        String sale = scheduled(NewSale.of(1)).saleId();
        String buyer = tokens.buyer("ann");

        for (String path :
                List.of("", "/" + sale, "/" + sale + "/live", "/" + sale + "/orders.csv", "/" + sale + "/events.csv")) {
            problem(client.send(client.authorized(PATH + path, buyer).GET().build()), 403);
            problem(client.get(PATH + path), 401);
        }
        for (String path : List.of("/pause", "/resume", "/units", "/copies")) {
            problem(client.post(PATH + "/" + sale + path, buyer, BodyPublishers.ofString("{}")), 403);
        }
        problem(
                client.send(client.authorized(PATH + "/" + sale, buyer)
                        .method("PATCH", BodyPublishers.ofString("{}"))
                        .build()),
                403);
        assertThat(client.adminSale(sale).state()).isEqualTo("SCHEDULED");
    }

    private Sale scheduled(NewSale sale) {
        return client.create(sale.opening(in(Duration.ofHours(3))));
    }

    private void bring(String sale, String state) {
        switch (state) {
            case "SOLD_OUT" ->
                client.bought(sale, tokens.buyer(UUID.randomUUID().toString()));
            case "PAUSED" -> post(sale, "/pause").expect(200, JsonNode.class);
            default -> assertThat(state).isEqualTo("OPEN");
        }
        client.awaitState(sale, state);
    }

    private String tag(String sale) {
        Answer answer = client.getAsOperator(PATH + "/" + sale);
        assertThat(answer.status()).isEqualTo(200);
        return answer.header("ETag");
    }

    private Answer patch(String sale, String ifMatch, String body) {
        var request = client.authorized(PATH + "/" + sale, tokens.operator("olga"))
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body));
        return client.send((ifMatch == null ? request : request.header("If-Match", ifMatch)).build());
    }

    private Answer post(String sale, String path) {
        return client.postAsOperator(PATH + "/" + sale + path, "");
    }

    private Answer addUnits(String sale, String key, int units, String reason) {
        return send(sale, "/units", key, "{\"units\":" + units + ",\"reason\":\"" + reason + "\"}");
    }

    private Answer send(String sale, String path, String key, String body) {
        var request = client.authorized(PATH + "/" + sale + path, tokens.operator("olga"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return client.send((key == null ? request : request.header("Idempotency-Key", key)).build());
    }

    private static int unitsAllotted(Answer answer) {
        return answer.expect(200, Sale.class).unitsAllotted();
    }

    /** What was done to a sale, newest first. */
    private List<JsonNode> audit(String sale) {
        JsonNode actions = client.getAsOperator("/api/v1/admin/audit?limit=100").expect(200, JsonNode.class);
        return Stream.iterate(0, i -> i < actions.size(), i -> i + 1)
                .map(actions::get)
                .filter(action -> action.get("subject").asText().equals("sale " + sale))
                .toList();
    }

    private List<String> actions(String sale) {
        return audit(sale).stream().map(action -> action.get("action").asText()).toList();
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS);
    }
}
