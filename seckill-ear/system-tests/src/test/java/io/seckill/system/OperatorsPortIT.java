package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.PurchaseRequests;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Operators have threads of their own: here while buyers hold all others, for {@code slow-desk.btm}. */
@Tag("operator")
class OperatorsPortIT {

    /** More than the server has threads for. */
    private static final int BUYERS = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A read takes milliseconds, unless there is no thread for it. */
    private static final Duration WAITS = Duration.ofSeconds(1);

    private static SeckillServer server;
    private static SeckillClient client;
    private static SeckillClient inside;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() {
        server = SeckillServer.start(ServerOptions.usual()
                .withRules("slow-desk.btm")
                .with("seckill.reservation.patience-millis", PATIENCE.toMillis() / 2));
        client = server.client();
        inside = new SeckillClient(server.operatorsUri(), server.tokens());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void operatorsAreAnsweredWhileBuyersHoldEveryOtherThread() {
        String sale = client.openSale(NewSale.of(BUYERS)).saleId();
        List<CompletableFuture<Answer>> purchases = IntStream.range(0, BUYERS)
                .mapToObj(buyer ->
                        PurchaseRequests.buy(server.uri(), sale, server.tokens().buyer("buyer-" + buyer)))
                .map(request -> send(request.build()))
                .toList();
        CompletableFuture<Answer> reader = await("a read that waits for a thread")
                .atMost(PATIENCE)
                .until(() -> sent(PurchaseRequests.sale(server.uri(), sale).build()), read -> !read.isDone());

        assertThat(inside.get("/health/live").status()).isEqualTo(200);
        assertThat(inside.get("/health/ready").status()).isEqualTo(200);
        assertThat(inside.get("/metrics").status()).isEqualTo(200);
        assertThat(inside.get("/console/").status()).isEqualTo(200);
        assertThat(inside.adminSale(sale).saleId()).isEqualTo(sale);
        assertThat(inside.getAsOperator("/api/v1/admin/alerts").status()).isEqualTo(200);
        assertThat(reader).as("waits still").isNotDone();

        assertThat(reader.join().status()).isEqualTo(200);
        List<Answer> answers = purchases.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).contains(202).isSubsetOf(202, 503);
        assertThat(BooksCheck.balanced(client, sale).orders())
                .isGreaterThanOrEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 202)
                        .count());
    }

    /** The answer, or what will be one. */
    private CompletableFuture<Answer> sent(HttpRequest request) {
        CompletableFuture<Answer> answer = send(request);
        await().pollDelay(WAITS).atMost(PATIENCE).until(() -> true);
        return answer;
    }

    private CompletableFuture<Answer> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(Answer::of);
    }
}
