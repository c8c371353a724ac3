package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.SmscServer;
import io.seckill.harness.Ticket;
import io.seckill.smsc.ShortMessage;
import io.seckill.smsc.Trouble;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Short messages by SMPP: what was written arrives, whatever happens to SMSC, connection and application. */
@Tag("sms")
class SmsDeliveryIT {

    private static final int WINDOW = 4;
    private static final int CROWD = 300;

    /** Enough for a session to be lost and made again, and for a second attempt. */
    private static final Duration SOON = Duration.ofSeconds(120);

    private static final String LONG_TITLE = "限时抢购：不锈钢电水壶，一点七升，双层防烫，自动断电。".repeat(4);

    private static final AtomicInteger TESTS = new AtomicInteger();

    private static SmscServer sharedSmsc;
    private static SeckillServer shared;

    /** Of this test: their names end with its number. */
    private final Set<String> buyers = ConcurrentHashMap.newKeySet();

    private final int test = TESTS.incrementAndGet();
    private SmscServer smsc = sharedSmsc;
    private SeckillServer server = shared;
    private SeckillClient client = server.client();
    private int logBefore;

    @BeforeAll
    static void startAll() {
        sharedSmsc = new SmscServer();
        sharedSmsc.start();
        shared = SeckillServer.start(sharedSmsc.named(ServerOptions.usual()).with("seckill.sms.smpp.window", WINDOW));
    }

    @AfterAll
    static void stopAll() {
        sharedSmsc.close();
        shared.close();
    }

    @BeforeEach
    void start() {
        smsc.startEmpty();
        logBefore = server.log().end();
    }

    @Test
    void carriesTextsAsTheyWereWrittenAndKnowsTheirEnd() {
        List<String> titles = List.of("Kettle [1.7 l] for 5 €", LONG_TITLE);
        List<String> sales = titles.stream().map(this::sell).toList();
        givePhone("ann", "+4915100000001");
        givePhone("bob", "+4915100000666");
        smsc.expect(Trouble.THROTTLE, 5);
        smsc.expect(Trouble.EARLY_RECEIPT, 1);

        List<String> annsTexts = new ArrayList<>();
        buy("bob", sales.get(0));
        for (int i = 0; i < titles.size(); i++) {
            annsTexts.add("Your order " + buy("ann", sales.get(i)) + ": 1 x " + titles.get(i) + ", 49.99 EUR");
            buy("carl", sales.get(i));
        }
        await().atMost(SOON)
                .until(() -> texts("4915100000001").size() == 2
                        && texts("4915100000666").size() == 1);
        await().atMost(SOON).until(() -> smsc.receiptsTaken() == smsc.arrivals().size());

        assertThat(texts("4915100000001")).containsExactlyInAnyOrderElementsOf(annsTexts);
        List<ShortMessage> chinese =
                arrivals("4915100000001").filter(one -> one.coding() == 8).toList();
        assertThat(chinese).hasSizeGreaterThan(1);
        assertThat(chinese.stream().map(ShortMessage::number)).doesNotHaveDuplicates();
        assertThat(smsc.arrivals()).extracting(ShortMessage::sender).containsOnly("SECKILL");
        assertThat(smsc.arrivals())
                .extracting(ShortMessage::validity)
                .allSatisfy(validity -> assertThat(validity).matches("000000005\\d\\d\\d000R"));
        awaitStates("ann", 2, "DELIVERED");
        awaitStates("bob", 1, "FAILED");
        awaitStates("carl", 2, "NO_PHONE");
        assertThat(server.log().text()).doesNotContain("49151", "secret");
        assertThat(server.log().stackTracesSince(logBefore)).isEmpty();
    }

    @Test
    void sendsAgainWhatWasNotAnswered() {
        String sale = sell("Kettle");
        smsc.expect(Trouble.SILENCE, 1);
        smsc.expect(Trouble.FULL, 1);

        List<String> phones = crowdBuys(sale, "ann", 3);
        await().atMost(SOON).until(() -> smsc.receiptsTaken() == phones.size());
        smsc.expect(Trouble.HANG_UP, 1);
        List<String> more = crowdBuys(sale, "bob", 3);
        await().atMost(SOON).until(() -> smsc.receiptsTaken() == phones.size() + more.size());

        assertThat(smsc.arrivals()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(smsc.arrivals().stream()
                        .collect(Collectors.groupingBy(ShortMessage::phone, Collectors.toSet()))
                        .values())
                .as("whoever gets it twice can tell")
                .allSatisfy(same -> assertThat(same)
                        .extracting(ShortMessage::userReference, ShortMessage::text)
                        .containsOnly(referenceAndText(same)));
        awaitStates("ann", 3, "DELIVERED");
        awaitStates("bob", 3, "DELIVERED");
        assertThat(server.log().stackTracesSince(logBefore)).isEmpty();
    }

    /** More than the session has threads for them. */
    @Test
    void takesReceiptsThatComeAllAtOnce() {
        String sale = sell("Kettle");
        smsc.expect(Trouble.HELD_RECEIPT, CROWD);

        crowdBuys(sale, "ann", CROWD);
        await().atMost(SOON).until(() -> smsc.arrivals().size() == CROWD);
        crowdBuys(sale, "bob", 1);

        await().atMost(SOON).until(() -> smsc.receiptsTaken() == CROWD + 1);
        awaitStates("ann", CROWD, "DELIVERED");
        assertThat(server.log().stackTracesSince(logBefore)).isEmpty();
    }

    @Test
    void losesNothingWhenTheSmscIsKilled() {
        String sale = sell("Kettle");
        CompletableFuture<List<String>> crowd = CompletableFuture.supplyAsync(() -> crowdBuys(sale, "ann", CROWD));

        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> smsc.arrivals().size() > 20);
        smsc.kill();
        int before = smsc.arrivals().size();
        assertThat(before).as("the middle").isLessThan(CROWD);
        List<String> phones = new ArrayList<>(crowd.join());
        phones.addAll(crowdBuys(sale, "bob", 10));
        smsc.start();

        awaitAll(phones);
        await().atMost(SOON)
                .until(() -> before + smsc.receiptsTaken() == smsc.arrivals().size());
        assertThat(smsc.mostUnanswered()).isBetween(2, WINDOW);
        awaitStates("ann", CROWD, "SENT", "DELIVERED");
        awaitStates("bob", 10, "DELIVERED");
        assertThat(server.log().stackTracesSince(logBefore)).isEmpty();
    }

    @Test
    void losesNothingWhenTheApplicationIsKilled() {
        String sale = sell("Kettle");
        smsc.kill();
        List<String> phones = crowdBuys(sale, "ann", CROWD);
        smsc.start();

        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> smsc.arrivals().size() > 20);
        server.kill();
        assertThat(smsc.arrivals()).as("the middle").hasSizeLessThan(CROWD);
        server.startAgain();

        awaitAll(phones);
        BooksCheck.balanced(client, sale);
        awaitStates("ann", CROWD, "SENT", "DELIVERED");
    }

    @Test
    void sendsNothingThatNobodyWantsAnyMore() {
        try (SmscServer late = new SmscServer();
                SeckillServer hasty = SeckillServer.start(
                        late.named(ServerOptions.usual()).with("seckill.sms.lifetime-seconds", 10))) {
            smsc = late;
            server = hasty;
            client = hasty.client();
            sendsNothingThatIsTooOld();
        }
    }

    private void sendsNothingThatIsTooOld() {
        String sale = sell("Kettle");

        crowdBuys(sale, "ann", 2);
        Instant over = Instant.now().plusSeconds(11);
        await().atMost(SOON).until(() -> Instant.now().isAfter(over));
        smsc.start();
        await().atMost(SOON).until(() -> server.log().text().contains("bound to SMSC"));
        List<String> phones = crowdBuys(sale, "bob", 2);

        awaitAll(phones);
        assertThat(smsc.arrivals()).hasSize(2);
        awaitStates("ann", 2, "EXPIRED");
    }

    /** Their phones. Returns when all have bought and all messages about it are recorded. */
    private List<String> crowdBuys(String sale, String name, int buyers) {
        List<String> phones = IntStream.range(0, buyers)
                .parallel()
                .mapToObj(number -> {
                    String phone = String.format("+49%s%05d", name.equals("ann") ? "151" : "152", number);
                    givePhone(name + number, phone);
                    client.bought(sale, token(name + number));
                    return phone.substring(1);
                })
                .toList();
        BooksCheck.balanced(client, sale);
        return phones;
    }

    private void awaitAll(List<String> phones) {
        await().atMost(SOON.multipliedBy(2))
                .untilAsserted(() -> assertThat(smsc.arrivals().stream()
                                .map(ShortMessage::phone)
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrderElementsOf(phones));
        await().atMost(SOON).until(() -> smsc.receiptsTaken() > 0);
    }

    private String sell(String title) {
        return client.openSale(NewSale.of(1_000).titled(title)).saleId();
    }

    /** The order. */
    private String buy(String buyer, String sale) {
        Ticket ticket = client.bought(sale, token(buyer));
        return client.awaitTicket(ticket, token(buyer), "ORDERED").orderId();
    }

    private void givePhone(String buyer, String phone) {
        client.send(client.authorized("/api/v1/account/phone", token(buyer))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"phone\":\"" + phone + "\"}"))
                        .build())
                .expect(200, Map.class);
    }

    private String token(String buyer) {
        String name = buyer + "-" + test;
        buyers.add(name);
        return server.tokens().buyer(name);
    }

    private java.util.stream.Stream<ShortMessage> arrivals(String phone) {
        return smsc.arrivals().stream().filter(one -> one.phone().equals(phone));
    }

    /** As the phone shows them: parts put together by what their headers say. */
    private List<String> texts(String phone) {
        Map<String, List<ShortMessage>> parts = arrivals(phone)
                .collect(Collectors.groupingBy(
                        one -> one.reference() + " " + (one.parts() == 1 ? one.userReference() : "")));
        return parts.values().stream()
                .filter(all -> all.size() == all.get(0).parts())
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(ShortMessage::number))
                        .map(ShortMessage::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static org.assertj.core.groups.Tuple referenceAndText(Set<ShortMessage> same) {
        ShortMessage first = same.iterator().next();
        return org.assertj.core.api.Assertions.tuple(first.userReference(), first.text());
    }

    /** Until the messages to buyers whose names begin so are so many and in none but these states. */
    private void awaitStates(String name, int messages, String... states) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(states(name)).isSubsetOf(states).hasSize(messages));
    }

    /** As the database has them. */
    private List<String> states(String name) {
        return buyers.stream()
                .filter(buyer -> buyer.startsWith(name))
                .parallel()
                .flatMap(buyer -> traces(buyer).stream())
                .map(trace -> trace.at("/sms/state").asText())
                .toList();
    }

    private List<JsonNode> traces(String buyer) {
        List<JsonNode> traces = new ArrayList<>();
        client.getAsOperator("/api/v1/admin/traces?buyer=" + buyer)
                .expect(200, JsonNode.class)
                .get("traces")
                .forEach(traces::add);
        return traces;
    }
}
