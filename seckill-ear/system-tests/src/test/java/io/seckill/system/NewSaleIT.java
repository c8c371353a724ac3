package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("server")
@ExtendWith(SharedServer.class)
class NewSaleIT {

    private final SeckillServer server;
    private final SeckillClient client;

    NewSaleIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
    }

    @Test
    void isThereForEveryoneToSee() {
        Answer answer = client.postAsOperator(
                "/api/v1/admin/sales",
                "{\"title\":\"Kettle\",\"priceMinor\":4999,\"currency\":\"EUR\",\"unitsAllotted\":7}");

        Sale sale = answer.expect(201, Sale.class);
        assertThat(answer.header("Location")).endsWith("/api/v1/admin/sales/" + sale.saleId());
        Sale seen = client.sale(sale.saleId()).expect(200, Sale.class);
        assertThat(seen)
                .extracting(Sale::title, Sale::priceMinor, Sale::currency, Sale::unitsAllotted, Sale::perBuyerLimit)
                .containsExactly("Kettle", 4999L, "EUR", 7, 1);
    }

    @Test
    void isListedWhileItIsOpen() {
        String sale = client.openSale(NewSale.of(3)).saleId();

        assertThat(client.sales().json().path("sales").findValuesAsText("saleId"))
                .contains(sale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            title         | ""
            title         | null
            priceMinor    | -1
            priceMinor    | null
            priceMinor    | 9223372036854775808
            currency      | "euro"
            currency      | ""
            currency      | null
            unitsAllotted | 0
            unitsAllotted | -1
            unitsAllotted | 2147483648
            unitsAllotted | 1.5
            unitsAllotted | null
            perBuyerLimit | 0
            perBuyerLimit | -1
            segments      | 0
            segments      | 1000000
            opensAt       | "tomorrow"
            closesAt      | "2001-01-01T00:00:00Z"
            """)
    void isRefusedWithABadField(String field, String value) {
        int logEnd = server.log().end();

        Answer answer = client.postAsOperator("/api/v1/admin/sales", json(field, value));

        assertThat(errors(answer)).contains(field);
        assertThat(server.log().stackTracesSince(logEnd)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {"title,[]", "priceMinor,\"much\"", "currency,{}", "unitsAllotted,true"})
    void isRefusedWithAFieldOfAnotherKind(String field, String value) {
        problem(client.postAsOperator("/api/v1/admin/sales", json(field, value)), 400, "invalid-request");
    }

    @Test
    void isRefusedWithAllBadFieldsNamedAtOnce() {
        Answer answer = client.postAsOperator(
                "/api/v1/admin/sales",
                "{\"title\":\"\",\"priceMinor\":-1,\"currency\":\"euro\",\"unitsAllotted\":0,\"perBuyerLimit\":0}");

        assertThat(errors(answer)).contains("title", "priceMinor", "currency", "unitsAllotted", "perBuyerLimit");
    }

    private static String errors(Answer answer) {
        return problem(answer, 400, "invalid-request").path("errors").toString();
    }

    private static String json(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "\"Kettle\"");
        fields.put("priceMinor", "4999");
        fields.put("currency", "\"EUR\"");
        fields.put("unitsAllotted", "7");
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
