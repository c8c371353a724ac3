package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits on the queue of requests, how long, and how much of it: with a small queue, and requests that take a while each. */
@Tag("operator")
class QueueFirstPaceIT {

    private static final String QUEUE = "seckill.purchase-requests";
    private static final String LIMITS = "addressSettings.\"" + QUEUE + "\".";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PROCESSING_MILLIS = 500;
    private static final int LISTENERS = 4;

    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(Broker.impatient(ServerOptions.usual())
                .withBrokerSetting(LIMITS + "maxSizeBytes", 500_000)
                .with("seckill.requests.processing-millis", PROCESSING_MILLIS)
                .with("seckill.requests.group-limit", 1)
                .with("seckill.messaging.follow-cap", 8)
                .with("seckill.messaging.follow-group", 1));
        client = server.client();
        broker = server.broker();
    }

    @AfterAll
    static void stop() {
        broker.close();
        server.close();
    }

    /** R33: items × service ÷ consumers. */
    @Test
    void takesAsLongAsThePlannerSays() {
        int requests = 100;
        for (int consumers : new int[] {LISTENERS, 10}) {
            String sale =
                    client.openSale(NewSale.of(requests).queueingFirst(300)).saleId();
            broker.pause(QUEUE);
            fixExtra(consumers - LISTENERS);
            IntStream.range(0, requests).forEach(i -> queued(sale, i));

            long begin = System.nanoTime();
            broker.resume(QUEUE);
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> client.books(sale).orders() == requests);
            double seconds = (System.nanoTime() - begin) / 1e9;

            double planned = planned(requests, consumers);
            System.out.printf(
                    "%d requests, %d consumers: %.1f s, planned %.1f%n", requests, consumers, seconds, planned);
            assertThat(planned).isEqualTo(requests * PROCESSING_MILLIS / 1_000.0 / consumers);
            assertThat(seconds).isBetween(planned, planned * 2 + 3);
            assertThat(BooksCheck.balanced(client, sale).orders()).isEqualTo(requests);
        }
        fixExtra(0);
    }

    @Test
    void refusesWhatNobodyLookedAtInTime() {
        String sale = client.openSale(NewSale.of(1).queueingFirst(1)).saleId();
        String token = token(sale, 0);
        broker.pause(QUEUE);
        Ticket late = queued(sale, 0);
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        assertThat(client.ticket(late.ticketId(), token)
                        .expect(200, Ticket.class)
                        .status())
                .isEqualTo("QUEUED");

        broker.resume(QUEUE);

        assertThat(client.awaitTicket(late, token, "REFUSED").reason()).isEqualTo("too-late");
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isOne();
        // A busy machine may be late again.
        Ticket inTime = await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> client.awaitTicket(client.bought(sale, token), token, "ORDERED", "REFUSED"),
                        Ticket::isOrdered);
        assertThat(inTime.ticketId()).isNotEqualTo(late.ticketId());
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isZero();
    }

    @Test
    void asksToComeAgainWhenTheQueueIsFull() {
        String sale = client.openSale(NewSale.of(1).queueingFirst(300)).saleId();
        broker.pause(QUEUE);
        List<Ticket> waiting = new ArrayList<>();
        Answer last = client.buy(sale, token(sale, 0));
        while (last.status() == 202 && waiting.size() < 5_000) {
            waiting.add(last.as(Ticket.class));
            last = client.buy(sale, token(sale, waiting.size()));
        }
        problem(last, 503, "busy");
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(waiting).hasSizeGreaterThan(50);

        broker.resume(QUEUE);

        long ordered = IntStream.range(0, waiting.size())
                .mapToObj(i -> client.awaitTicket(waiting.get(i), token(sale, i), "ORDERED", "REFUSED"))
                .filter(Ticket::isOrdered)
                .count();
        assertThat(ordered).isOne();
        assertThat(BooksCheck.balanced(client, sale).orders()).isOne();
    }

    private static Ticket queued(String sale, int buyer) {
        return client.bought(sale, token(sale, buyer));
    }

    private static String token(String sale, int buyer) {
        return server.tokens().buyer("pace-" + sale + "-" + buyer);
    }

    private static void fixExtra(int extra) {
        client.put(
                        "/api/v1/admin/consumers/" + QUEUE,
                        server.tokens().operator("olga"),
                        "{\"mode\":\"FIXED\",\"extra\":" + extra + "}")
                .expect(200, JsonNode.class);
    }

    private static double planned(int requests, int consumers) {
        JsonNode plan = client.getAsOperator("/api/v1/admin/capacity?units=" + requests + "&buyers=" + requests
                        + "&seconds=1&arrival=AT_ONCE&mode=QUEUE_FIRST&measured=false&consumers=" + consumers
                        + "&serviceMillis="
                        + PROCESSING_MILLIS)
                .expect(200, JsonNode.class);
        for (JsonNode stage : plan.get("stages")) {
            if (stage.get("stage").asText().equals(QUEUE)) {
                return stage.get("doneAfterSeconds").asDouble();
            }
        }
        throw new AssertionError("no stage " + QUEUE + " in " + plan);
    }
}
