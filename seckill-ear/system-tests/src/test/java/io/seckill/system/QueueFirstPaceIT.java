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
import java.time.Instant;
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
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final int PROCESSING_MILLIS = 500;
    private static final int LISTENERS = 4;
    private static final int REQUESTS = 100;

    /** A machine that stalls is late once or twice. */
    private static final int TRIES = 3;

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
                        .with("seckill.messaging.follow-group", 1))
                .warmed();
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
        for (int consumers : new int[] {LISTENERS, 10}) {
            double planned = planned(REQUESTS, consumers);
            assertThat(planned).isEqualTo(REQUESTS * PROCESSING_MILLIS / 1_000.0 / consumers);
            double most = planned * 2 + 3;

            double seconds = secondsWith(consumers);
            for (int tries = 1; tries < TRIES && seconds > most; tries++) {
                seconds = secondsWith(consumers);
            }

            System.out.printf(
                    "%d requests, %d consumers: %.1f s, planned %.1f%n", REQUESTS, consumers, seconds, planned);
            assertThat(seconds).isBetween(planned, most);
        }
        fixExtra(0);
    }

    /** From the first decision of a sale to the last. */
    private static double secondsWith(int consumers) {
        String sale = client.openSale(NewSale.of(REQUESTS).queueingFirst(300)).saleId();
        broker.pause(QUEUE);
        fixExtra(consumers - LISTENERS);
        IntStream.range(0, REQUESTS).forEach(i -> queued(sale, i));

        long begin = System.nanoTime();
        broker.resume(QUEUE);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.books(sale).orders() == REQUESTS);
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(BooksCheck.balanced(client, sale).orders()).isEqualTo(REQUESTS);
        return seconds;
    }

    @Test
    void refusesWhatNobodyLookedAtInTime() {
        String sale = client.openSale(NewSale.of(1).queueingFirst(4)).saleId();
        String token = token(sale, 0);
        broker.pause(QUEUE);
        Ticket late = queued(sale, 0);
        Instant tooLate = Instant.now().plusMillis(4_100);
        await().atMost(SOON).until(() -> Instant.now().isAfter(tooLate));
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
