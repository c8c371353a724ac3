package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.Json;
import io.seckill.harness.NewSale;
import io.seckill.harness.PlaceOrdersMessage;
import io.seckill.harness.PlaceOrdersMessage.Item;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.UnbalancedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages that fail again and again end in the dead letters, and alone. */
@Tag("database")
@ExtendWith(UnbalancedServer.class)
class PoisonMessageIT {

    private static final String PLACE_ORDERS = "seckill.place-orders";
    private static final String DEAD_LETTERS = "seckill.dead-letters";
    private static final Duration REDELIVERIES = Duration.ofSeconds(120);
    private static final int BUYERS = 50;

    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    @BeforeAll
    static void start(SeckillServer given) {
        server = given;
        client = server.client();
        broker = server.broker();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @AfterEach
    void removeAll() {
        broker.removeAll(DEAD_LETTERS);
    }

    @Test
    void leavesItsNeighboursInPeace() {
        Sale sale = client.openSale(NewSale.of(BUYERS));

        broker.send(PLACE_ORDERS, "this is no message");
        IntStream.range(0, BUYERS).forEach(number -> buys(sale, "b-" + number));

        assertThat(awaitDeadLetter("no message")).isEqualTo("this is no message");
        Books books = BooksCheck.drained(client, sale.saleId());
        assertThat(books.deadLetters()).isPositive();
        assertThat(effects(books)).containsOnly((long) BUYERS);
    }

    /**
     * Bob's ticket was turned into an order before, so that no batch with it can be placed. The tickets of ann and carl
     * are made up: that their orders have no reservation shows in the books, and is why these do not balance.
     */
    @Test
    void isTakenOutOfItsBatch() {
        Sale sale = client.openSale(NewSale.of(BUYERS));
        Ticket bobs = buys(sale, "bob");
        BooksCheck.balanced(client, sale.saleId());

        PlaceOrdersMessage batch = PlaceOrdersMessage.of(
                sale,
                Item.of("0A00000000001", "ann"),
                Item.of(bobs.ticketId(), "bob"),
                Item.of("0A00000000002", "carl"));
        broker.send(PLACE_ORDERS, Json.write(batch));

        assertThat(awaitDeadLetter("\"bob\"")).doesNotContain("\"ann\"", "\"carl\"");
        await("the orders of bob's neighbours")
                .atMost(REDELIVERIES)
                .untilAsserted(
                        () -> assertThat(effects(client.books(sale.saleId()))).containsOnly(3L));
    }

    private static Ticket buys(Sale sale, String buyer) {
        return client.bought(sale.saleId(), server.tokens().buyer(buyer));
    }

    private static String awaitDeadLetter(String part) {
        return await("a dead letter with " + part)
                .atMost(REDELIVERIES)
                .until(() -> deadLetterWith(part), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> deadLetterWith(String part) {
        return broker.texts(DEAD_LETTERS).stream()
                .filter(text -> text.contains(part))
                .findFirst();
    }

    private static List<Long> effects(Books books) {
        return List.of(books.orders(), books.creditEntries(), books.coupons(), books.smsMessages());
    }
}
