package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever asks too often is told so, with the settings that nobody has changed. */
@Tag("server")
@ExtendWith(SharedServer.class)
class RateLimitIT {

    private static final int PER_SECOND = 10;
    private static final int BURST = 50;
    private static final int CLICKS = 400;
    private static final int THREADS = 16;

    private final SeckillClient client;
    private final Tokens tokens;

    RateLimitIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void letsABuyerClickAsOftenAsTheArithmeticSays() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        String token = tokens.buyer("hasty");

        long begin = System.nanoTime();
        List<Answer> answers = Race.of(
                        THREADS,
                        thread -> IntStream.range(0, CLICKS / THREADS)
                                .mapToObj(click -> client.buy(sale, token))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        double seconds = (System.nanoTime() - begin) / 1e9;

        long letIn = answers.stream().filter(answer -> answer.status() != 429).count();
        assertThat(letIn).isBetween((long) BURST, BURST + 1 + (long) (PER_SECOND * seconds));
        long busy = answers.stream().filter(answer -> answer.status() == 503).count();
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 202, 429, 503);
        assertThat(answers)
                .as("one buys, whom a busy machine may have told nothing")
                .filteredOn(answer -> answer.status() == 202)
                .hasSizeBetween(busy == 0 ? 1 : 0, 1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allSatisfy(answer -> problem(answer, 429, "rate-limited"));

        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsFree()).isEqualTo(2);
        assertThat(books.orders()).isOne();
        JsonNode node = client.getAsOperator("/api/v1/admin/sales/" + sale + "/live")
                .expect(200, JsonNode.class)
                .get("node");
        assertThat(node.at("/refusals/rate-limited").asLong()).isEqualTo(CLICKS - letIn);
        assertThat(client.get("/metrics").body()).contains("seckill_limit_refusals_total{limit=\"buyer\"}");
    }

    @Test
    void saysWhenToComeAgain() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        String token = tokens.buyer("patient");

        Answer first = client.decided(sale, token);
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"buyer\";q=50;w=5");
        assertThat(first.header("RateLimit")).isEqualTo("\"buyer\";r=49;t=1");

        Answer refused = untilLimited(sale, token);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"buyer\";q=50;w=5");
        assertThat(refused.header("RateLimit")).isEqualTo("\"buyer\";r=0;t=1");

        await().pollDelay(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(() -> true);
        assertThat(client.decided(sale, token).expect(200, Ticket.class))
                .extracting(Ticket::ticketId)
                .isEqualTo(first.as(Ticket.class).ticketId());
    }

    @Test
    void countsWhateverTheBodySays() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        String token = tokens.buyer("wordy");
        untilLimited(sale, token);

        Answer limited = untilLimited(() -> client.buy(sale, token, "{\"quantity\":1}"));
        problem(limited, 429, "rate-limited");
    }

    /** And who is limited leaves no trace: there are as many orders as clicks that were let in. */
    @Test
    void takesManyBuyersOnOneDeviceForOne() {
        String sale = client.openSale(NewSale.of(CLICKS)).saleId();
        List<String> buyers = IntStream.range(0, CLICKS)
                .mapToObj(number -> tokens.buyer("farm-" + number))
                .toList();

        long begin = System.nanoTime();
        List<Integer> statuses = Race.of(
                        THREADS,
                        thread -> IntStream.range(0, CLICKS)
                                .filter(number -> number % THREADS == thread)
                                .mapToObj(number -> onDevice(sale, buyers.get(number), "phone-1")
                                        .status())
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(statuses).isSubsetOf(202, 429, 503);
        long sold = statuses.stream().filter(status -> status == 202).count();
        long letIn = statuses.stream().filter(status -> status != 429).count();
        assertThat(letIn).isBetween((long) BURST, BURST + 1 + (long) (PER_SECOND * seconds));
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.orders()).as("more than sold when one was told busy").isBetween(sold, letIn);
        assertThat(books.unitsFree()).isEqualTo(CLICKS - books.orders());
        String honest = tokens.buyer("honest");
        assertThat(SeckillClient.unlessBusy(() -> onDevice(sale, honest, "phone-2"))
                        .status())
                .isIn(200, 202);
    }

    @Test
    void letsEverybodyReadAndPoll() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        String token = tokens.buyer("poller");
        Ticket ticket = client.bought(sale, token);

        for (int poll = 0; poll < 3 * BURST; poll++) {
            assertThat(client.ticket(ticket.ticketId(), token).status()).isEqualTo(200);
            assertThat(client.sale(sale).status()).isEqualTo(200);
        }
    }

    private Answer onDevice(String sale, String token, String device) {
        return client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", token)
                .header("Seckill-Device", device)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private Answer untilLimited(String sale, String token) {
        return untilLimited(() -> client.buy(sale, token));
    }

    /** By several at a time: one click after the other may be slower than what is given back. */
    private static Answer untilLimited(Callable<Answer> click) {
        return Race.of(4, thread -> limited(click)).get(0);
    }

    private static Answer limited(Callable<Answer> click) {
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(click, answer -> answer.status() == 429);
    }
}
