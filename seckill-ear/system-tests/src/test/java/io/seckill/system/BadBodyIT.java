package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Undisturbed;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@ExtendWith(SharedServer.class)
class BadBodyIT {

    private static final byte[] MEGABYTE = "{\"quantity\":1,\"purchaseToken\":\"%s\"}"
            .formatted("x".repeat(1 << 20))
            .getBytes(StandardCharsets.UTF_8);

    private final SeckillClient client;
    private final String buyer;
    private final String sale;
    private final Undisturbed before;

    BadBodyIT(SeckillServer server) {
        client = server.client();
        buyer = server.tokens().buyer("mallory");
        sale = client.openSale(NewSale.of(10)).saleId();
        before = Undisturbed.since(server, client, sale);
    }

    @AfterEach
    void nothingHappened() {
        before.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483648", "-2147483649", "1e400", "1.5"})
    void refusesANumberThatIsNoQuantity(String quantity) {
        Answer answer = client.buy(sale, buyer, "{\"quantity\":" + quantity + "}");

        String errors = ProblemCheck.problem(answer, 400, "invalid-request")
                .path("errors")
                .toString();
        assertThat(errors).contains("quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a string\"", "true", "[1]", "{}"})
    void refusesAQuantityThatIsNoNumber(String quantity) {
        ProblemCheck.problem(client.buy(sale, buyer, "{\"quantity\":" + quantity + "}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "{\"quantity\":1", "{\"quantity\":1}}", "{quantity:1}", "[]", "1", "\"buy\"", "<buy/>"
            })
    void refusesWhatIsNoJsonObject(String body) {
        ProblemCheck.problem(client.buy(sale, buyer, body), 400, "invalid-request");
    }

    @Test
    void refusesWhatGoesBeyondTheParser() {
        String deep = "[".repeat(3_000);

        ProblemCheck.problem(client.buy(sale, buyer, deep), 400, "invalid-request");
        ProblemCheck.problem(client.buy(sale, buyer, "{\"quantity\":" + deep), 400, "invalid-request");
        ProblemCheck.problem(
                client.buy(sale, buyer, "{\"quantity\":" + "1".repeat(2_000) + "}"), 400, "invalid-request");
    }

    @Test
    void refusesAMegabyte() {
        ProblemCheck.problem(buy(BodyPublishers.ofByteArray(MEGABYTE)), 413);
    }

    @Test
    void refusesAMegabyteOfUnknownLength() {
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(MEGABYTE));

        ProblemCheck.problem(buy(chunked), 413);
    }

    private Answer buy(BodyPublisher body) {
        return client.post("/api/v1/sales/" + sale + "/purchases", buyer, body);
    }
}
