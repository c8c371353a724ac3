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
import io.seckill.harness.StalledUploads;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who holds threads of the server, and who has threads of their own. */
@Tag("operator")
class OperatorsPortIT {

    /** More than the server has threads. */
    private static final int MANY = 300;

    private static final int THREADS = 200;

    private static final int FEW = 20;

    private static final Pattern UNANSWERED = Pattern.compile("(?m)^seckill_requests_inside (\\S+)$");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
                .with("seckill.reservation.patience-millis", PATIENCE.toMillis()));
        client = server.client();
        inside = new SeckillClient(server.operatorsUri(), server.tokens());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The rule {@code slow-desk.btm} lets the desk wait before each batch. */
    @Test
    void buyersWhoWaitForTheDeskHoldNoThreads() {
        String sale = client.openSale(NewSale.of(10_000)).saleId();
        List<CompletableFuture<Answer>> purchases = new ArrayList<>();

        await("a read that is answered while more buyers wait than there are threads")
                .atMost(PATIENCE)
                .until(() -> {
                    purchases.addAll(clicks(sale, purchases.size()));
                    boolean read = client.get("/api/v1/sales/" + sale).status() == 200;
                    return read && unanswered() > THREADS;
                });

        List<Answer> answers = purchases.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).contains(202).isSubsetOf(202, 503);
        assertThat(BooksCheck.balanced(client, sale).orders())
                .isGreaterThanOrEqualTo(answers.stream()
                        .filter(answer -> answer.status() == 202)
                        .count());
    }

    /** Else a node that stops would wait for them. */
    @Test
    void whoHasGoneBeforeTheAnswerIsForgotten() {
        String sale = client.openSale(NewSale.of(FEW)).saleId();
        List<CompletableFuture<HttpResponse<String>>> visits = IntStream.range(0, FEW)
                .mapToObj(buyer ->
                        PurchaseRequests.buy(server.uri(), sale, server.tokens().buyer("gone-" + buyer)))
                .map(request -> http.sendAsync(request.build(), BodyHandlers.ofString()))
                .toList();
        await().atMost(PATIENCE).until(() -> unanswered() == FEW);

        visits.forEach(visit -> visit.cancel(true));

        await().atMost(PATIENCE).until(() -> unanswered() == 0);
        assertThat(BooksCheck.balanced(client, sale).orders()).isPositive();
    }

    @Test
    void operatorsAreAnsweredWhileOthersHoldEveryOtherThread() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        HttpRequest read = PurchaseRequests.sale(server.uri(), sale).build();
        String token = server.tokens().buyer("slow");

        StalledUploads uploads = StalledUploads.begin(server.uri(), sale, token, MANY);
        try {
            CompletableFuture<Answer> reader = await("a read that waits for a thread")
                    .atMost(PATIENCE)
                    .until(() -> sent(read), sent -> !sent.isDone());

            assertThat(inside.get("/health/live").status()).isEqualTo(200);
            assertThat(inside.get("/health/ready").status()).isEqualTo(200);
            assertThat(inside.get("/metrics").status()).isEqualTo(200);
            assertThat(inside.get("/console/").status()).isEqualTo(200);
            assertThat(inside.adminSale(sale).saleId()).isEqualTo(sale);
            assertThat(inside.getAsOperator("/api/v1/admin/alerts").status()).isEqualTo(200);
            assertThat(reader).as("waits still").isNotDone();
        } finally {
            uploads.close();
        }
    }

    private List<CompletableFuture<Answer>> clicks(String sale, int first) {
        return IntStream.range(first, first + MANY)
                .mapToObj(buyer ->
                        PurchaseRequests.buy(server.uri(), sale, server.tokens().buyer("buyer-" + buyer)))
                .map(request -> send(request.build()))
                .toList();
    }

    private static double unanswered() {
        Matcher found = UNANSWERED.matcher(inside.get("/metrics").body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
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
