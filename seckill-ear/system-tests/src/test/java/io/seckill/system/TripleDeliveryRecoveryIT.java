package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every message of a sale comes three times, in any order, and its consumers die in the middle of it: a queue is held until all
 * messages of a step lie in it, then they are shuffled together with two copies of each, and let go; then the server is killed.
 */
@Tag("crash")
class TripleDeliveryRecoveryIT {

    private static final int ORDERS = 1_000;
    private static final int PAID = 200;
    private static final int REFUNDED = 60;
    private static final int CANCELLED = 200;

    private static final int TIMES = 3;

    /** Buyers at a time: as many orders share a message at most. */
    private static final int THREADS = 16;

    private static final List<String> PLACING = List.of("seckill.place-orders");
    private static final List<String> REFUNDS = List.of("seckill.refunds");
    private static final List<String> SHIPPED = List.of("seckill.shipped");
    private static final List<String> SUBSCRIPTIONS = List.of(
            "seckill-credit",
            "seckill-coupon",
            "seckill-red-packet",
            "seckill-sms",
            "seckill-delivery",
            "seckill-statistics");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<Ticket> tickets = new ArrayList<>();

    private SeckillServer server;
    private SeckillClient client;
    private Tokens tokens;
    private String sale;
    private int deliveries;

    @Test
    void allEffectsAreThereOnce() {
        try (SeckillServer started = SeckillServer.start(options())) {
            server = started;
            client = server.client();
            tokens = server.tokens();
            sale = client.openSale(NewSale.of(ORDERS).withRedPackets(100_000)).saleId();
            List.of(PLACING, REFUNDS, SHIPPED, SUBSCRIPTIONS).forEach(this::hold);

            buyAll();
            letGo(PLACING, 1);
            moveSome();
            letGo(REFUNDS, 0);
            client.awaitRefunds(sale, REFUNDED);
            letGo(SUBSCRIPTIONS, 2);
            awaitRequests();
            letGo(SHIPPED, 0);

            check(BooksCheck.balanced(client, sale));
        }
    }

    private static ServerOptions options() {
        return ServerOptions.usual()
                .withReachableBroker()
                .with("seckill.delivery.sandbox-seconds", 0)
                .with("seckill.probe.seconds", 0);
    }

    private void check(Books books) {
        System.out.println("seed " + seed + ": " + deliveries + " deliveries, " + books);
        assertThat(books.deadLetters()).isZero();
        assertThat(books.orders()).isEqualTo(ORDERS);
        assertThat(books.ordersClosed()).isEqualTo(CANCELLED);
        assertThat(books.refunds()).isEqualTo(REFUNDED);
        assertThat(books.unitsFree()).isEqualTo(CANCELLED + REFUNDED);
        assertThat(books.creditEntries()).isEqualTo(ORDERS);
        assertThat(books.coupons()).isEqualTo(ORDERS);
        assertThat(books.redPackets()).isEqualTo(ORDERS);
        assertThat(books.smsMessages()).isEqualTo(ORDERS);
        assertThat(books.shipments()).isEqualTo(PAID);
    }

    private void buyAll() {
        for (int i = 0; i < ORDERS; i++) {
            tickets.add(null);
        }
        inParallel(0, ORDERS, i -> tickets.set(i, client.bought(sale, token(i))));
    }

    /** The first are paid for, and some of them refunded; the last are cancelled; those between wait for their payment. */
    private void moveSome() {
        inParallel(0, ORDERS, i -> tickets.set(i, client.awaitTicket(tickets.get(i), token(i), "ORDERED")));
        inParallel(0, PAID, i -> SeckillClient.unlessBusy(() -> client.pay(order(i), token(i), "{\"atOnce\":true}")));
        inParallel(0, PAID, i -> client.awaitTicket(tickets.get(i), token(i), "PAID"));
        inParallel(0, REFUNDED, i -> SeckillClient.unlessBusy(() -> client.refund(order(i), token(i))));
        inParallel(ORDERS - CANCELLED, ORDERS, i -> SeckillClient.unlessBusy(() -> client.cancel(order(i), token(i))));
    }

    /** What is not refunded is to be sent; the messages lie at the broker when the subscription has done its work. */
    private void awaitRequests() {
        try (Broker broker = server.broker()) {
            await().atMost(PATIENCE).until(() -> broker.messagesIn("seckill-delivery") == 0);
        }
    }

    private void hold(List<String> queues) {
        try (Broker broker = server.broker()) {
            queues.forEach(broker::pause);
        }
    }

    /** Shuffles what the queues hold, lets them go, and kills the server some times at any moment. */
    private void letGo(List<String> queues, int kills) {
        try (Broker broker = server.broker()) {
            queues.forEach(queue -> deliveries += broker.shuffle(queue, TIMES, random));
            queues.forEach(broker::resume);
        }
        for (int i = 0; i < kills; i++) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1, 1_000)).toNanos());
            server.kill();
            server.startAgain();
        }
    }

    private String order(int buyer) {
        return tickets.get(buyer).orderId();
    }

    private String token(int buyer) {
        return tokens.buyer("triple-" + seed + "-" + buyer);
    }

    private static void inParallel(int from, int to, IntConsumer work) {
        Race.of(THREADS, thread -> {
            for (int i = from + thread; i < to; i += THREADS) {
                work.accept(i);
            }
            return thread;
        });
    }
}
