package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@ExtendWith(SharedServer.class)
class StatisticsIT {

    private static final String PATH = "/api/v1/admin/statistics/";

    private final SeckillClient client;
    private final Tokens tokens;

    StatisticsIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void countsWhatWasOrdered() {
        Sale sale = client.openSale(NewSale.of(5).limitedTo(2));
        client.bought(sale.saleId(), tokens.buyer("ann"), "{\"quantity\":2}");
        client.bought(sale.saleId(), tokens.buyer("bob"));
        BooksCheck.balanced(client, sale.saleId());

        JsonNode counted = client.getAsOperator(PATH + sale.saleId()).expect(200, JsonNode.class);

        assertThat(counted.at("/currency").asText()).isEqualTo(sale.currency());
        assertThat(counted.at("/placed/orders").asLong()).isEqualTo(2);
        assertThat(counted.at("/placed/units").asLong()).isEqualTo(3);
        assertThat(counted.at("/placed/amountMinor").asLong()).isEqualTo(3 * sale.priceMinor());
        assertThat(counted.at("/paid/orders").asLong()).isZero();
        assertThat(counted.at("/minutes/0/minuteAt").asText()).endsWith(":00Z");
        assertThat(counted.at("/minutes").findValues("unitsPlaced"))
                .extracting(JsonNode::asLong)
                .satisfies(units -> assertThat(
                                units.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1441", "-1", "x", ""})
    void refusesMinutesThatCannotBe(String minutes) {
        String sale = client.openSale(NewSale.of(1)).saleId();

        problem(client.getAsOperator(PATH + sale + "?minutes=" + minutes), 400, "invalid-request");
    }

    @Test
    void knowsNothingOfASaleThatIsNone() {
        problem(client.getAsOperator(PATH + "0AAAAAAAAAAAA"), 404, "not-found");
        problem(client.getAsOperator(PATH + "x"), 404, "not-found");
    }

    @Test
    void isForOperators() {
        problem(
                client.send(
                        client.authorized(PATH + "x", tokens.buyer("ann")).GET().build()),
                403);
    }
}
