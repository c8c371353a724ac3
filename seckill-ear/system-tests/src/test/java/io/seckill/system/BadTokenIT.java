package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.BadTokens;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Undisturbed;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("server")
@ExtendWith(SharedServer.class)
class BadTokenIT {

    private final SeckillServer server;
    private final SeckillClient client;
    private final String sale;
    private final Undisturbed before;

    BadTokenIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
        this.sale = client.openSale(NewSale.of(10)).saleId();
        this.before = Undisturbed.since(server, client, sale);
    }

    @AfterEach
    void nothingHappened() {
        before.check();
    }

    @TestFactory
    Stream<DynamicTest> refusesABuyerWithABadToken() {
        return badTokens()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    Answer answer = client.buy(sale, bad.getValue());

                    ProblemCheck.problem(answer, 401);
                    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesAnOperatorWithABadToken() {
        return badTokens()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    Answer answer = client.post(
                            "/api/v1/admin/sales/" + sale + "/close", bad.getValue(), BodyPublishers.noBody());

                    ProblemCheck.problem(answer, 401);
                }));
    }

    @Test
    void refusesABuyerWithoutAToken() {
        Answer answer = client.send(client.request("/api/v1/sales/" + sale + "/purchases")
                .POST(BodyPublishers.noBody())
                .build());

        ProblemCheck.problem(answer, 401);
    }

    @Test
    void refusesABuyerWithAPassword() {
        Answer answer = client.send(client.request("/api/v1/sales/" + sale + "/purchases")
                .header("Authorization", "Basic YW5uOnNlY3JldA==")
                .POST(BodyPublishers.noBody())
                .build());

        ProblemCheck.problem(answer, 401);
    }

    @Test
    void refusesAnOperatorWhoWantsToBuy() {
        ProblemCheck.problem(client.buy(sale, server.tokens().operator("olga")), 403);
    }

    @Test
    void refusesABuyerWithoutARole() {
        String token = server.tokens().sign(BadTokens.withoutGroups());

        ProblemCheck.problem(client.buy(sale, token), 403);
    }

    @Test
    void refusesABuyerWhoWantsToSell() {
        Answer answer = client.post(
                "/api/v1/admin/sales/" + sale + "/close", server.tokens().buyer("ann"), BodyPublishers.noBody());

        ProblemCheck.problem(answer, 403);
    }

    @Test
    void refusesABuyerWhoWantsToReadTheBooks() {
        Answer answer = client.send(
                client.authorized("/api/v1/admin/books/" + sale, server.tokens().buyer("ann"))
                        .GET()
                        .build());

        ProblemCheck.problem(answer, 403);
    }

    private Stream<Map.Entry<String, String>> badTokens() {
        return BadTokens.of(server.tokens()).entrySet().stream();
    }
}
