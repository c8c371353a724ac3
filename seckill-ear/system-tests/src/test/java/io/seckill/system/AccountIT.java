package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What buyers have earned by orders that were placed. */
@Tag("server")
@ExtendWith(SharedServer.class)
class AccountIT {

    private static final int BUDGET = 1_000;

    /** 4,999 minor units, a point for each full hundred. */
    private static final int POINTS = 49;

    private final SeckillClient client;
    private final Tokens tokens;
    private final String ann;

    AccountIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
        ann = tokens.buyer("ann-" + UUID.randomUUID());
    }

    @Test
    void showsWhatAnOrderHasEarned() {
        String order = buySomewhere();

        JsonNode credit = own("credit");
        assertThat(credit.path("points").asLong()).isEqualTo(POINTS);
        assertThat(texts(credit.path("entries"), "orderId")).containsExactly(order);
        assertThat(texts(credit.path("entries"), "points")).containsExactly("" + POINTS);
        assertThat(texts(credit.path("entries"), "reason")).containsExactly("EARNED");
        assertThat(Instant.parse(credit.at("/entries/0/enteredAt").asText())).isBefore(Instant.now());
        JsonNode coupon = own("coupons").path(0);
        assertThat(coupon.path("orderId").asText()).isEqualTo(order);
        assertThat(coupon.path("percentOff").asInt()).isEqualTo(5);
        assertThat(coupon.path("state").asText()).isEqualTo("VALID");
        assertThat(Instant.parse(coupon.path("expiresAt").asText()))
                .isEqualTo(Instant.parse(coupon.path("issuedAt").asText()).plus(Duration.ofDays(30)));
        JsonNode packet = own("red-packets").path(0);
        assertThat(packet.path("orderId").asText()).isEqualTo(order);
        assertThat(packet.path("amountMinor").asLong()).isBetween(1L, 2L * BUDGET / 5 - 1);
        assertThat(packet.path("currency").asText()).isEqualTo("EUR");
        assertThat(packet.path("state").asText()).isEqualTo("GIVEN");
    }

    @Test
    void showsWhatWasTakenBack() {
        Sale sale = openSale();
        String order = buy(sale);

        client.cancel(order, ann).expect(200, JsonNode.class);
        BooksCheck.balanced(client, sale.saleId());

        assertThat(own("credit").path("points").asLong()).isZero();
        assertThat(texts(own("credit").path("entries"), "reason")).containsExactly("TAKEN_BACK", "EARNED");
        assertThat(texts(own("credit").path("entries"), "points")).containsExactly("-" + POINTS, "" + POINTS);
        assertThat(texts(own("coupons"), "state")).containsExactly("RETURNED");
        assertThat(texts(own("red-packets"), "state")).containsExactly("RETURNED");
    }

    @Test
    void listsNewestFirstPageByPage() {
        List<String> orders = Stream.generate(this::buySomewhere).limit(3).toList();

        JsonNode first = own("credit?limit=2");
        JsonNode second = own("credit?limit=2&cursor=" + first.path("next").asText());

        assertThat(texts(first.path("entries"), "orderId")).containsExactly(orders.get(2), orders.get(1));
        assertThat(texts(second.path("entries"), "orderId")).containsExactly(orders.get(0));
        assertThat(second.has("next")).isFalse();
        for (String list : List.of("coupons", "red-packets")) {
            assertThat(texts(own(list + "?limit=2"), "orderId")).containsExactly(orders.get(2), orders.get(1));
            assertThat(texts(own(list + "?limit=2&cursor=" + orders.get(1)), "orderId"))
                    .containsExactly(orders.get(0));
        }
    }

    @Test
    void showsNothingToWhoHasNothing() {
        buySomewhere();
        String bob = tokens.buyer("bob-" + UUID.randomUUID());

        assertThat(account("credit", bob).body()).isEqualTo("{\"entries\":[],\"points\":0}");
        assertThat(account("coupons", bob).body()).isEqualTo("[]");
        assertThat(account("red-packets", bob).body()).isEqualTo("[]");
        assertThat(account("credit", bob).header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @ParameterizedTest
    @CsvSource({"credit,limit=0", "coupons,limit=101", "red-packets,limit=x", "credit,cursor=x", "coupons,cursor="})
    void refusesAPageThatCannotBe(String list, String query) {
        ProblemCheck.problem(account(list + "?" + query, ann), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"credit", "coupons", "red-packets"})
    void isForBuyersOnly(String list) {
        ProblemCheck.problem(client.get("/api/v1/account/" + list), 401);
        ProblemCheck.problem(client.getAsOperator("/api/v1/account/" + list), 403);
    }

    private String buySomewhere() {
        return buy(openSale());
    }

    /** Five units, with a budget for red packets. */
    private Sale openSale() {
        Sale sale = client.postAsOperator(
                        "/api/v1/admin/sales",
                        "{\"title\":\"Kettle\",\"priceMinor\":4999,\"currency\":\"EUR\",\"unitsAllotted\":5,"
                                + "\"redPacketBudgetMinor\":" + BUDGET + "}")
                .expect(201, Sale.class);
        return client.awaitState(sale.saleId(), "OPEN");
    }

    /** Returns the order once all has come to rest. */
    private String buy(Sale sale) {
        Ticket bought = client.bought(sale.saleId(), ann);
        String order = client.awaitTicket(bought, ann, "ORDERED").orderId();
        BooksCheck.balanced(client, sale.saleId());
        return order;
    }

    private JsonNode own(String list) {
        return account(list, ann).expect(200, JsonNode.class);
    }

    private Answer account(String list, String token) {
        return client.send(
                client.authorized("/api/v1/account/" + list, token).GET().build());
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }
}
