package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Shape;
import io.seckill.harness.Ticket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows that somebody changes by hand turn the auditor red, and it says which they are. */
@Tag("database")
class AuditorIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What is promised is shown by the best of some attempts, as a busy machine may hold up any of them. */
    private static final int ATTEMPTS = 3;

    private static SeckillServer server;
    private static SeckillClient client;

    @BeforeAll
    static void start() {
        assumeFalse(
                Shape.given().embedded(),
                "ConsoleAlertsBrowserIT shows it with H2, whose server has to be stopped for it");
        server = SeckillServer.start(ServerOptions.usual());
        client = server.client();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void turnsRedWithinTenSecondsAndGreenWhenItIsMended() throws SQLException {
        String sale = client.openSale(NewSale.of(3)).saleId();
        Ticket anns = bought(sale, "ann");
        Ticket bobs = bought(sale, "bob");
        BooksCheck.balanced(client, sale);
        awaitState("GREEN");

        Duration red = redAfterAChange();
        for (int attempt = 1; attempt < ATTEMPTS && red.compareTo(SOON) >= 0; attempt++) {
            greenAfterMending();
            red = redAfterAChange();
        }
        assertThat(red).isLessThan(SOON);

        // Rows of the last seconds may be under way, so they are named a little later.
        JsonNode finding = await().atMost(PATIENCE)
                .until(
                        () -> report().at("/findings/0"),
                        found -> found.has("rows") && rows(found).size() == 5);
        assertThat(finding.get("saleId").asText()).isEqualTo(sale);
        assertThat(texts(finding.get("sentences")))
                .anyMatch(sentence -> sentence.contains("quantity × price"))
                .anyMatch(sentence -> sentence.contains("units were allotted"))
                .anyMatch(sentence -> sentence.contains("credit accounts"));
        assertThat(rows(finding))
                .contains("order " + anns.orderId() + " has an amount that is not quantity × price")
                .contains("order " + bobs.orderId() + " has earned a coupon and has none")
                .contains("buyer bob has a balance that is not the sum of the entries")
                .contains("segment 0 has other units than free, held and ordered")
                .anyMatch(row -> row.endsWith("has a coupon and is no order of this sale"))
                .hasSize(5);

        JsonNode report = greenAfterMending();

        assertThat(report.get("findings")).isEmpty();
        assertThat(report.get("salesWatched").asInt()).isPositive();
        assertThat(report.get("history").findValuesAsText("state")).contains("GREEN", "RED");
        BooksCheck.balanced(client, sale);
    }

    private static Duration redAfterAChange() throws SQLException {
        server.changeByHand(
                "update purchase_order set amount_minor = amount_minor + 1 where buyer = 'ann'",
                "update coupon set order_id = -order_id where buyer = 'bob'",
                "update credit_account set points = points + 7 where buyer = 'bob'",
                "update stock_segment set units_free = units_free - 1");
        long changed = System.nanoTime();
        awaitState("RED");
        Duration took = Duration.ofNanos(System.nanoTime() - changed);
        System.out.printf("the auditor was red after %d ms%n", took.toMillis());
        return took;
    }

    private static JsonNode greenAfterMending() throws SQLException {
        server.changeByHand(
                "update purchase_order set amount_minor = amount_minor - 1 where buyer = 'ann'",
                "update coupon set order_id = -order_id where buyer = 'bob'",
                "update credit_account set points = points - 7 where buyer = 'bob'",
                "update stock_segment set units_free = units_free + 1");
        return awaitState("GREEN");
    }

    private static Ticket bought(String sale, String buyer) {
        String token = server.tokens().buyer(buyer);
        return client.awaitTicket(client.bought(sale, token), token, "ORDERED");
    }

    private static JsonNode awaitState(String state) {
        return await("the auditor is " + state)
                .atMost(PATIENCE)
                .until(AuditorIT::report, report -> report.get("state").asText().equals(state));
    }

    private static JsonNode report() {
        return client.getAsOperator("/api/v1/admin/auditor").expect(200, JsonNode.class);
    }

    private static List<String> rows(JsonNode finding) {
        List<String> rows = new ArrayList<>();
        finding.get("rows")
                .forEach(row -> rows.add(row.get("kind").asText() + " "
                        + row.get("id").asText() + " " + row.get("why").asText()));
        return rows;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
