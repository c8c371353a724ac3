package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A buyer gives a phone number, reads it and takes it back. */
@ExtendWith(SharedServer.class)
class PhoneIT {

    private static final String PATH = "/api/v1/account/phone";
    private static final String PHONE = "{\"phone\":\"+4915112345678\"}";

    private final SeckillClient client;
    private final SeckillServer server;
    private final String ann;
    private final String bob;

    PhoneIT(SeckillServer server) {
        this.server = server;
        client = server.client();
        Tokens tokens = server.tokens();
        ann = tokens.buyer("ann-" + UUID.randomUUID());
        bob = tokens.buyer("bob-" + UUID.randomUUID());
    }

    @Test
    void keepsTheLastNumberOfEachBuyer() {
        ProblemCheck.problem(read(ann), 404, "not-found");

        assertThat(give(ann, PHONE).status()).isEqualTo(200);
        assertThat(give(ann, PHONE).status()).isEqualTo(200);
        assertThat(give(ann, "{\"phone\":\"+8613800138000\"}").status()).isEqualTo(200);

        Answer read = read(ann);
        assertThat(read.json().path("phone").asText()).isEqualTo("+8613800138000");
        assertThat(read.header("Cache-Control")).contains("no-store");
        ProblemCheck.problem(read(bob), 404, "not-found");
    }

    @Test
    void forgetsANumberThatIsTakenBack() {
        give(ann, PHONE);
        give(bob, PHONE);

        assertThat(remove(ann).status()).isEqualTo(204);
        assertThat(remove(ann).status()).isEqualTo(204);

        ProblemCheck.problem(read(ann), 404, "not-found");
        assertThat(read(bob).status()).isEqualTo(200);
    }

    @Test
    void takesOneBuyersNumberManyTimesAtOnce() {
        int logEnd = server.log().end();

        List<Integer> statuses = Race.of(
                8, number -> SeckillClient.unlessBusy(() -> give(ann, PHONE)).status());

        assertThat(statuses).containsOnly(200);
        assertThat(server.log().stackTracesSince(logEnd)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"phone\":null}",
                "{\"phone\":\"\"}",
                "{\"phone\":\"0151 12345678\"}",
                "{\"phone\":\"+49151123456789012\"}",
                "{\"phone\":\"+4915112345678\\n\"}"
            })
    void refusesWhatIsNoNumber(String body) {
        Answer answer = give(ann, body);

        ProblemCheck.problem(answer, 400, "invalid-request");
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("phone");
        assertThat(read(ann).status()).isEqualTo(404);
    }

    @Test
    void isForBuyersWithATokenOnly() {
        ProblemCheck.problem(client.get(PATH), 401, "unauthenticated");
        ProblemCheck.problem(client.getAsOperator(PATH), 403, "forbidden");
    }

    private Answer read(String token) {
        return client.send(client.authorized(PATH, token).GET().build());
    }

    private Answer remove(String token) {
        return client.send(client.authorized(PATH, token).DELETE().build());
    }

    private Answer give(String token, String body) {
        HttpRequest request = client.authorized(PATH, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        return client.send(request);
    }
}
