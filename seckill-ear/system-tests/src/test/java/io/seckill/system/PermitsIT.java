package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sale that lets in at a rate sells at that rate, and the rate changes while it sells. */
@Tag("server")
@ExtendWith(SharedServer.class)
class PermitsIT {

    private static final String SALES = "/api/v1/admin/sales/";
    private static final int RATE = 20;
    private static final int THREADS = 8;

    /** A busy machine may spend some of them on something else. */
    private static final int WINDOWS = 3;

    /** In the queue, on a node, and a message: what may have been saved up. */
    private static final int SAVED_UP = 20 + 4 + 1;

    /** Promised are two seconds, of a machine with time. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int CLICKS = 20;

    private final SeckillClient client;
    private final Tokens tokens;
    private final AtomicInteger buyers = new AtomicInteger();

    PermitsIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void sellsAtTheRateOfTheSaleAndTellsTheOthersToComeAgain() {
        String sale = client.openSale(NewSale.of(5_000).admitting(RATE)).saleId();
        awaitPermit(sale);

        Window window = window(sale);
        for (int number = 1; number < WINDOWS && !window.isTold(); number++) {
            window = window(sale);
        }

        assertThat(window.letIn()).isGreaterThanOrEqualTo(window.least());
        List<Answer> crowded = window.crowded();
        assertThat(crowded).isNotEmpty().allSatisfy(answer -> problem(answer, 429, "crowded"));
        assertThat(crowded.get(0).header("Retry-After")).isEqualTo("1");

        JsonNode node = client.getAsOperator(SALES + sale + "/live")
                .expect(200, JsonNode.class)
                .get("node");
        assertThat(node.at("/refusals/crowded").asLong()).isGreaterThanOrEqualTo(crowded.size());
        assertThat(BooksCheck.balanced(client, sale).orders()).isGreaterThanOrEqualTo(window.letIn());
        assertThat(client.get("/metrics").body())
                .contains("seckill_permits_made_total")
                .contains("seckill_permits_fetched_total");
    }

    @Test
    void aChangeOfTheRateIsSeenWhileTheSaleSells() {
        String sale = client.openSale(NewSale.of(10_000).admitting(1)).saleId();
        awaitPermit(sale);
        await().atMost(SOON).until(() -> click(sale).status() == 429);

        change(sale, "{\"admittedPerSecond\":1000}");
        awaitLetIn(sale, letIn -> letIn > CLICKS / 2);

        change(sale, "{\"admittedPerSecond\":1}");
        awaitLetIn(sale, letIn -> letIn < CLICKS / 4);

        change(sale, "{\"admittedPerSecond\":null}");
        awaitLetIn(sale, letIn -> letIn == CLICKS);
        assertThat(BooksCheck.balanced(client, sale).differences()).isEmpty();
    }

    @Test
    void whoCannotBuyNeedsNoPermit() {
        String sale = client.openSale(NewSale.of(1).admitting(1)).saleId();
        String winner = tokens.buyer("winner");
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.buy(sale, winner).status() / 100 == 2);

        for (int repeated = 0; repeated < 10; repeated++) {
            assertThat(client.buy(sale, winner).status()).isEqualTo(200);
            problem(click(sale), 409, "sold-out");
        }
    }

    @Test
    void theRateIsATermOfTheSale() {
        String sale = client.openSale(NewSale.of(10).admitting(7)).saleId();
        assertThat(terms(sale).get("admittedPerSecond").asInt()).isEqualTo(7);
        assertThat(terms(client.openSale(NewSale.of(1)).saleId()).has("admittedPerSecond"))
                .isFalse();

        JsonNode copy = client.send(client.authorized(SALES + sale + "/copies", tokens.operator("ann"))
                        .POST(BodyPublishers.noBody())
                        .build())
                .expect(201, JsonNode.class);
        assertThat(copy.get("admittedPerSecond").asInt()).isEqualTo(7);

        for (String wrong : List.of("0", "-1", "100001", "1.5", "\"many\"")) {
            Answer answer = client.postAsOperator(
                    "/api/v1/admin/sales",
                    "{\"title\":\"Kettle\",\"priceMinor\":1,\"currency\":\"EUR\",\"unitsAllotted\":1,"
                            + "\"admittedPerSecond\":" + wrong + "}");
            assertThat(answer.status()).as(wrong).isEqualTo(400);
        }
    }

    /** Nobody makes permits before the node has seen the sale. */
    private void awaitPermit(String sale) {
        await().atMost(SOON).until(() -> click(sale).status() == 202);
    }

    /** Some seconds of clicks: how many were let in, of how many at least, and who was told to come again. */
    private record Window(long letIn, long least, List<Answer> crowded) {

        boolean isTold() {
            return letIn >= least && !crowded.isEmpty();
        }
    }

    /** In none of them more are let in than the rate allows. */
    private Window window(String sale) {
        long begin = System.nanoTime();
        List<Answer> answers = clicks(sale, Duration.ofSeconds(4));
        double seconds = (System.nanoTime() - begin) / 1e9;

        // 503: a machine so busy that the broker was not reached, or the desk, for seconds.
        assertThat(answers).extracting(Answer::status).isSubsetOf(202, 429, 503);
        long letIn = answers.stream().filter(answer -> answer.status() == 202).count();
        assertThat((double) letIn).isLessThanOrEqualTo(RATE * seconds + SAVED_UP);
        List<Answer> crowded =
                answers.stream().filter(answer -> answer.status() == 429).toList();
        return new Window(letIn, (long) Math.ceil(RATE * seconds / 4), crowded);
    }

    private List<Answer> clicks(String sale, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return Race.of(THREADS, thread -> {
                    List<Answer> answers = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        answers.add(click(sale));
                    }
                    return answers;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private void awaitLetIn(String sale, IntPredicate expected) {
        long begin = System.nanoTime();
        await().atMost(SOON).pollDelay(Duration.ZERO).until(() -> expected.test(clicksInARow(sale, CLICKS)));
        System.out.printf("the new rate was seen after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }

    /** How many of them are let in. */
    private int clicksInARow(String sale, int clicks) {
        int letIn = 0;
        for (int number = 0; number < clicks; number++) {
            letIn += click(sale).status() == 202 ? 1 : 0;
        }
        return letIn;
    }

    /** Of a buyer who has never clicked before. */
    private Answer click(String sale) {
        return client.buy(sale, tokens.buyer("crowd-" + buyers.incrementAndGet()));
    }

    private void change(String sale, String patch) {
        client.send(client.authorized(SALES + sale, tokens.operator("ann"))
                        .header("If-Match", "\"" + terms(sale).get("version").asText() + "\"")
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString(patch))
                        .build())
                .expect(200, JsonNode.class);
    }

    private JsonNode terms(String sale) {
        return client.getAsOperator(SALES + sale).expect(200, JsonNode.class);
    }
}
