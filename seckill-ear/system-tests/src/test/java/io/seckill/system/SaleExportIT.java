package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators take out of a sale: its orders as files, and its figures as they are now. */
@ExtendWith(SharedServer.class)
class SaleExportIT {

    private static final String PATH = "/api/v1/admin/sales/";

    /** One order more than a page of the export. */
    private static final int MANY = 1_001;

    private static final int CLICKING = 32;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final SeckillClient client;
    private final Tokens tokens;

    SaleExportIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void writesOrdersWithNothingThatASpreadsheetWouldCarryOut() {
        String title = "=HYPERLINK(\"http://x\",\"a,b\")\r\nKessel für 小米";
        String buyer = "@ann,\"" + UUID.randomUUID();
        String token = tokens.buyer(buyer);
        String sale = client.openSale(NewSale.of(3).titled(title)).saleId();
        client.send(client.authorized("/api/v1/account/phone", token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"phone\":\"+4915112345678\"}"))
                .build());
        Ticket ticket = client.awaitTicket(client.bought(sale, token), token, "ORDERED");
        client.cancel(ticket.orderId(), token);

        Answer orders = client.getAsOperator(PATH + sale + "/orders.csv");
        Answer events = client.getAsOperator(PATH + sale + "/events.csv");

        String quotedBuyer = "\"'" + buyer.replace("\"", "\"\"") + "\"";
        assertThat(orders.status()).isEqualTo(200);
        // A server may put the parameters in any order.
        assertThat(orders.header("Content-Type").toLowerCase(Locale.ROOT))
                .startsWith("text/csv")
                .contains("charset=utf-8");
        assertThat(orders.header("Content-Disposition")).isEqualTo("attachment; filename=\"orders-" + sale + ".csv\"");
        assertThat(orders.body())
                .startsWith(
                        "saleId,title,orderId,ticketId,buyer,quantity,amountMinor,currency,state,placedAt,payUntil\r\n"
                                + sale + ",\"'=HYPERLINK(\"\"http://x\"\",\"\"a,b\"\")\r\nKessel für 小米\","
                                + ticket.orderId() + ","
                                + ticket.ticketId() + "," + quotedBuyer + ",1,4999,EUR,CLOSED,")
                .endsWith("Z\r\n")
                .doesNotContain("4915112345678");
        assertThat(events.header("Content-Disposition")).isEqualTo("attachment; filename=\"events-" + sale + ".csv\"");
        List<String> lines = Arrays.asList(events.body().split("\r\n"));
        String begin = sale + "," + ticket.orderId();
        assertThat(lines).hasSize(3).startsWith("saleId,orderId,state,at,actor,reason");
        assertThat(lines.get(1)).startsWith(begin + ",PLACED,").endsWith("," + quotedBuyer + ",PURCHASE");
        assertThat(lines.get(2)).startsWith(begin + ",CLOSED,").endsWith("," + quotedBuyer + ",CANCELLED");
    }

    @Test
    void writesMoreOrdersThanItReadsAtATime() {
        String sale = client.openSale(NewSale.of(MANY)).saleId();
        Race.of(CLICKING, number -> {
            for (int buyer = number; buyer < MANY; buyer += CLICKING) {
                client.bought(sale, tokens.buyer("export-" + buyer));
            }
            return number;
        });
        BooksCheck.balanced(client, sale);

        for (String file : List.of("orders", "events")) {
            List<String> lines = Arrays.asList(client.getAsOperator(PATH + sale + "/" + file + ".csv")
                    .body()
                    .split("\r\n"));
            assertThat(lines.stream()
                            .skip(1)
                            .map(line -> line.replaceFirst("^.*(export-\\d+).*$", "$1"))
                            .distinct())
                    .as(file)
                    .hasSize(MANY);
            assertThat(lines).as(file).hasSize(MANY + 1);
        }
    }

    @Test
    void aSaleWithoutOrdersIsAHeader() {
        String sale = client.openSale(NewSale.of(1)).saleId();

        assertThat(client.getAsOperator(PATH + sale + "/orders.csv").body()).endsWith("payUntil\r\n");
        assertThat(client.getAsOperator(PATH + sale + "/events.csv").body()).endsWith("reason\r\n");
    }

    @Test
    void tellsWhatIsHappeningInASale() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        assertThat(live(sale).at("/node/asked").asLong()).isZero();
        assertThat(live(sale).at("/node").has("conversion")).isFalse();
        String winner = tokens.buyer("live-a");
        client.bought(sale, winner);
        client.buy(sale, winner).expect(200, Ticket.class);
        client.bought(sale, tokens.buyer("live-b"));
        awaitPace();
        ProblemCheck.problem(client.buy(sale, tokens.buyer("live-c")), 409, "sold-out");
        ProblemCheck.problem(client.buy(sale, tokens.buyer("live-d")), 409, "sold-out");

        JsonNode live = await().atMost(SOON)
                .until(
                        () -> live(sale),
                        now -> now.at("/orders/placed/orders").asLong() == 2
                                && now.at("/node/asked").asLong() == 5);

        assertThat(live.get("state").asText()).isEqualTo("SOLD_OUT");
        assertThat(live.get("unitsFree").asInt()).isZero();
        assertThat(live.get("unitsAllotted").asInt()).isEqualTo(2);
        assertThat(live.at("/node/accepted").asLong()).isEqualTo(2);
        assertThat(live.at("/node/repeated").asLong()).isOne();
        assertThat(live.at("/node/refusals/sold-out").asLong()).isEqualTo(2);
        assertThat(live.at("/node/conversion").asDouble()).isEqualTo(0.4);
        await().atMost(SOON)
                .until(() -> live(sale).at("/node/acceptedPerSecond").asDouble() == 0);
    }

    /** Told for some seconds only, so that another sale sells until it is seen. */
    private void awaitPace() {
        String sale = client.openSale(NewSale.of(1_000)).saleId();
        await().atMost(SOON).until(() -> {
            client.bought(sale, tokens.buyer("pace-" + UUID.randomUUID()));
            return live(sale).at("/node/acceptedPerSecond").asDouble() > 0;
        });
    }

    private JsonNode live(String sale) {
        return client.getAsOperator(PATH + sale + "/live").expect(200, JsonNode.class);
    }
}
