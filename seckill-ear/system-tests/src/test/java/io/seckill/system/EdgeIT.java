package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.EdgeServer;
import io.seckill.harness.LiveStream;
import io.seckill.harness.NewSale;
import io.seckill.harness.Ports;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Shape;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** nginx as config/nginx says, before two nodes of the application on one database. */
@Tag("database")
class EdgeIT {

    private static final int CROWD = 10_000;
    private static final int THREADS = 32;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** What is promised: by the best of some attempts, as a busy machine may hold up any of them. */
    private static final Duration REOPENED = Duration.ofSeconds(2);

    private static final int ATTEMPTS = 6;

    private static final Pattern REQUESTS = Pattern.compile("(?m)^seckill_requests_total (\\S+)$");

    private static final Pattern HEARD =
            Pattern.compile("(?m)^seckill_stock_news_total\\{direction=\"heard\"} (\\S+)$");

    private static final List<AutoCloseable> RUNNING = new ArrayList<>();
    private static EdgeServer.Node living;
    private static SeckillClient first;
    private static SeckillClient second;
    private static EdgeServer edge;
    private static SeckillClient client;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        assumeTrue(EdgeServer.isInstalled(), "There is no nginx: apt-get install nginx");
        assumeFalse(Shape.given().embedded(), "Two nodes need a database of their own: this is tested with MySQL");
        ServerOptions options = ServerOptions.usual().with("seckill.admission.trusted-proxies", "127.0.0.1");
        SeckillServer node = keep(SeckillServer.start(options)).warmed();
        SeckillServer other = keep(SeckillServer.startBeside(node, options)).warmed();
        edge = keep(EdgeServer.before(EdgeServer.Node.of(node), EdgeServer.Node.of(other)));
        tokens = node.tokens();
        living = EdgeServer.Node.of(node);
        first = node.client();
        second = other.client();
        client = new SeckillClient(edge.uri(), tokens);
    }

    @AfterAll
    static void stop() throws Exception {
        for (int last = RUNNING.size() - 1; last >= 0; last--) {
            RUNNING.get(last).close();
        }
    }

    @Test
    void readsForEverybodyAtOnce() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        for (SeckillClient node : List.of(first, second)) {
            node.sale(sale);
            node.get("/sale.html");
        }
        Spent spent = new Spent();

        List<Answer> answers = crowd(number -> number % 2 == 0
                ? get("/sale.html?id=" + sale + "&visitor=" + number, address(number))
                : get("/api/v1/sales/" + sale + "?visitor=" + number, address(number)));

        spent.report();
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(spent.byTheLog()).isBetween(2L, spent.most(49));
        assertThat(spent.byTheNodes()).isBetween(1L, spent.most(49));
        Answer page = client.get("/sale.html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.header("Cache-Control")).contains("max-age=10", "stale-while-revalidate=60");
        assertThat(client.sale(sale).as(JsonNode.class).get("unitsFree").asInt())
                .isEqualTo(3);
    }

    @Test
    void sendsACrowdAwayThatComesTooLate() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        List<String> winners = List.of(tokens.buyer(unique("ann")), tokens.buyer(unique("bob")));
        List<String> tickets = winners.stream()
                .map(token -> client.bought(sale, token).ticketId())
                .toList();
        List<String> losers = IntStream.range(0, CROWD)
                .parallel()
                .mapToObj(number -> tokens.buyer("late-" + number))
                .toList();
        awaitRefusalByTheEdge(sale);
        Spent spent = new Spent();

        List<Answer> answers = crowd(number -> buy(sale, losers.get(number), address(number)));

        spent.report();
        assertThat(spent.byTheLog()).isLessThan(spent.most(100));
        assertThat(spent.byTheNodes()).isLessThan(spent.most(100));
        assertThat(answers).extracting(Answer::status).containsOnly(409);
        assertThat(answers).extracting(Answer::problem).containsOnly("sold-out");
        problem(answers.get(CROWD / 2), 409, "sold-out");
        // Each of them, not only the one that the edge passes on each second.
        for (int click = 0; click < 4; click++) {
            for (int winner = 0; winner < winners.size(); winner++) {
                Answer again = client.decided(sale, winners.get(winner));
                assertThat(again.expect(200, Ticket.class).ticketId()).isEqualTo(tickets.get(winner));
            }
        }
        assertThat(BooksCheck.balanced(first, sale).orders()).isEqualTo(2);
    }

    /** The refreshes would tell as well: so the messages are counted. */
    @Test
    void nodesTellEachOtherWhatIsSoldOutAndWhatSellsAgain() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        second.awaitState(sale, "OPEN");
        double heard = heardBySecond();
        String winner = tokens.buyer(unique("winner"));

        Ticket ticket = first.bought(sale, winner);
        second.awaitState(sale, "SOLD_OUT");
        await().atMost(SOON).until(() -> heardBySecond() > heard);
        problem(second.decided(sale, tokens.buyer(unique("loser"))), 409, "sold-out");

        double after = heardBySecond();
        Ticket ordered = first.awaitTicket(ticket, winner, "ORDERED");
        first.cancel(ordered.orderId(), winner).expect(200, JsonNode.class);
        await().atMost(SOON).until(() -> heardBySecond() > after);
        second.awaitState(sale, "OPEN");
    }

    @Test
    void whoQueuesAtTwoNodesGetsOneOrder() {
        String sale = client.openSale(NewSale.of(5).queueingFirst(300)).saleId();
        second.awaitState(sale, "OPEN");
        String token = tokens.buyer(unique("twice"));

        Stream<Ticket> tickets = Stream.of(first.bought(sale, token), second.bought(sale, token));

        assertThat(tickets.map(ticket ->
                                client.awaitTicket(ticket, token, "ORDERED").orderId())
                        .collect(Collectors.toSet()))
                .doesNotContainNull()
                .hasSize(1);
        assertThat(BooksCheck.balanced(first, sale).unitsFree()).isEqualTo(4);
    }

    private static double heardBySecond() {
        Matcher found = HEARD.matcher(second.get("/metrics").body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    @Test
    void letsBuyersInWhenUnitsComeBack() {
        Stream<Duration> attempts = Stream.generate(EdgeIT::reopened).limit(ATTEMPTS);

        assertThat(attempts.anyMatch(took -> took.compareTo(REOPENED) < 0)).isTrue();
    }

    private static Duration reopened() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        client.bought(sale, tokens.buyer(unique("only")));
        awaitRefusalByTheEdge(sale);
        List<String> buyers = Stream.generate(() -> tokens.buyer(unique("patient")))
                .limit(100)
                .toList();

        client.send(client.authorized("/api/v1/admin/sales/" + sale + "/units", tokens.operator("olga"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", unique("units"))
                        .POST(BodyPublishers.ofString("{\"units\":1,\"reason\":\"found\"}"))
                        .build())
                .expect(200, JsonNode.class);

        long begin = System.nanoTime();
        AtomicInteger clicks = new AtomicInteger();
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> client.buy(sale, buyers.get(clicks.getAndIncrement() % buyers.size()))
                                .status()
                        == 202);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("let in again after %d ms%n", took.toMillis());
        assertThat(BooksCheck.balanced(first, sale).orders()).isEqualTo(2);
        return took;
    }

    @Test
    void dropsRepeatedClicks() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String hasty = tokens.buyer(unique("hasty"));
        Spent spent = new Spent();

        List<Answer> answers = IntStream.range(0, 100)
                .mapToObj(click -> client.buy(sale, hasty))
                .toList();

        assertThat(answers.get(0).status()).isEqualTo(202);
        assertThat(answers).extracting(Answer::status).contains(429).isSubsetOf(202, 200, 429, 503);
        Answer dropped = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        problem(dropped, 429, "rate-limited");
        assertThat(dropped.header("Retry-After")).isEqualTo("1");
        long letIn = answers.stream().filter(answer -> answer.status() != 429).count();
        // And a look each second whether the sale sells.
        assertThat(spent.byTheNodes()).isBetween(letIn, letIn + 40);
        assertThat(client.bought(sale, tokens.buyer(unique("calm"))).ticketId()).isNotBlank();
    }

    @Test
    void tellsWhereAClientComesFromAndNobodyElseCan() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String probe = client.openSale(NewSale.of(100)).saleId();
        client.postAsOperator(
                        "/api/v1/admin/risk/blocks",
                        "{\"kind\":\"ADDRESS\",\"subject\":\"203.0.113.7\",\"reason\":\"a test\"}")
                .expect(201, JsonNode.class);
        for (SeckillClient node : List.of(first, second)) {
            await().atMost(SOON)
                    .until(() -> forwarded(node, probe, "203.0.113.7").status() == 403);
        }

        Answer blocked = buyAs(sale, "203.0.113.7", "203.0.113.9");
        assertThat(problem(blocked, 403, "refused").path("reason").asText()).isEqualTo("address-blocked");
        Answer letIn = SeckillClient.unlessBusy(() -> buyAs(sale, "203.0.113.9", "203.0.113.7"));
        assertThat(letIn.status()).isEqualTo(202);
    }

    @Test
    void passesEventsOnAsTheyCome() {
        try (LiveStream stream = LiveStream.open(
                client.authorized("/api/v1/admin/live", tokens.operator("olga")).build())) {
            await().atMost(SOON).until(() -> stream.states().size() >= 3);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        }
    }

    @Test
    void keepsWhatIsForThoseInside() {
        for (String path : List.of("/metrics", "/health/ready", "/health/live", "/edge/admission", "/edge/claim")) {
            problem(client.get(path), 404, "not-found");
        }
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer(unique("tricky"));
        for (String detour :
                List.of(sale.toLowerCase() + "/purchases", sale + ";a=1/purchases", sale + "/purchases;a")) {
            problem(client.post("/api/v1/sales/" + detour, token, BodyPublishers.noBody()), 404, "not-found");
        }
        problem(client.buy(sale, token, "{\"x\":\"" + "x".repeat(20_000) + "\"}"), 413, "too-large");
    }

    @Test
    void goesOnWithoutANode() {
        URI nobody = URI.create("http://127.0.0.1:" + Ports.free());
        EdgeServer.Node dead = new EdgeServer.Node(nobody, nobody);
        try (EdgeServer half = EdgeServer.before(dead, living);
                EdgeServer none = EdgeServer.before(dead)) {
            SeckillClient shop = new SeckillClient(half.uri(), tokens);
            String sale = shop.openSale(NewSale.of(20)).saleId();
            for (int click = 0; click < 10; click++) {
                shop.bought(sale, tokens.buyer(unique("any")));
            }
            Answer busy = new SeckillClient(none.uri(), tokens).buy(sale, tokens.buyer(unique("none")));
            problem(busy, 503, "busy");
            assertThat(busy.header("Retry-After")).isEqualTo("1");
        }
    }

    /** What the nodes were asked since then, by two who count. */
    private static final class Spent {

        private final long logged = edge.requestsToNodes();
        private final long met = met();
        private final long begin = System.nanoTime();

        long byTheLog() {
            return edge.requestsToNodes() - logged;
        }

        long byTheNodes() {
            return met() - met;
        }

        /**
         * So many, what is due each second however long it takes, and two for each thread: nobody waits longer than some seconds for
         * what another is fetching.
         */
        long most(long base) {
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            return base + 3 * seconds + 2 * THREADS;
        }

        void report() {
            System.out.printf(
                    "%d requests: %d to the nodes by the edge's log, %d to the API by the nodes%n",
                    CROWD, byTheLog(), byTheNodes());
        }

        private static long met() {
            return Stream.of(first, second)
                    .map(node -> REQUESTS.matcher(node.get("/metrics").body()))
                    .filter(Matcher::find)
                    .mapToLong(found -> (long) Double.parseDouble(found.group(1)))
                    .sum();
        }
    }

    private static <T extends AutoCloseable> T keep(T started) {
        RUNNING.add(started);
        return started;
    }

    private static List<Answer> crowd(IntFunction<Answer> visit) {
        return Race.of(
                        THREADS,
                        thread -> IntStream.range(0, CROWD)
                                .filter(number -> number % THREADS == thread)
                                .mapToObj(visit)
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Answer get(String path, String address) {
        return client.send(
                client.request(path).header(EdgeServer.CLIENT, address).GET().build());
    }

    private static Answer buy(String sale, String token, String address) {
        return client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", token)
                .header(EdgeServer.CLIENT, address)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** One who comes from an address and says that it is another. */
    private static Answer buyAs(String sale, String address, String forged) {
        return client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", tokens.buyer(unique("buyer")))
                .header(EdgeServer.CLIENT, address)
                .header("X-Forwarded-For", forged)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Past the edge, as it would ask. */
    private static Answer forwarded(SeckillClient node, String sale, String address) {
        return node.send(node.authorized("/api/v1/sales/" + sale + "/purchases", tokens.buyer(unique("probe")))
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static void awaitRefusalByTheEdge(String sale) {
        await().atMost(SOON)
                .until(() -> client.buy(sale, tokens.buyer(unique("early")))
                        .header("Cache-Status")
                        .contains("admission"));
    }

    private static String address(int number) {
        return "198.18." + number / 250 + "." + (number % 250 + 1);
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }
}
