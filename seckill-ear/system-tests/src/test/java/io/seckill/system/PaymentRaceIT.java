package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Order;
import io.seckill.harness.Provider;
import io.seckill.harness.Provider.Told;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Shape;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A payment comes in at the moment at which its order is closed: one of both wins, and everybody is told the same. */
@Tag("database")
@ExtendWith(SharedServer.class)
class PaymentRaceIT {

    /** MySQL, which is slower at it on a test's machine, has fewer. */
    private static final int PAIRS = Shape.given().embedded() ? 500 : 250;

    private static final int THREADS = 8;

    /** Long enough to buy them all before the first is closed, on all but the busiest machine. */
    private static final int PAYMENT_SECONDS = 20;

    private final SeckillClient client;
    private final Tokens tokens;
    private final Provider provider;
    private final String run = UUID.randomUUID().toString();

    PaymentRaceIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
        provider = Provider.of(server);
    }

    /** An order with what its buyer, or the clock, and the provider were told. */
    private record Pair(String token, Order order, String result, String state) {}

    @Test
    void aPaymentAgainstItsBuyersCancellation() {
        String sale = client.openSale(NewSale.of(PAIRS)).saleId();
        List<Order> orders = buyAll(sale);

        List<Pair> pairs = inParallel(orders, order -> {
            String token = token(orders.indexOf(order));
            List<Answer> answers = Race.of(2, i -> i == 0 ? pay(order) : cancel(order, token));
            assertThat(answers.get(1).status()).isIn(200, 409);
            String told = answers.get(1).status() == 200 ? "CLOSED" : "PAID";
            return new Pair(token, order, result(answers.get(0)), told);
        });

        eachWasDecidedOnce(sale, pairs);
    }

    @Test
    void aPaymentAgainstItsDeadline() {
        String sale =
                client.openSale(NewSale.of(PAIRS).payableFor(PAYMENT_SECONDS)).saleId();
        List<Order> orders = buyAll(sale);

        List<Pair> pairs = inParallel(orders, order -> {
            String token = token(orders.indexOf(order));
            awaitInstant(Instant.parse(order.payUntil()).plus(jitter()));
            String result = result(pay(order));
            return new Pair(token, order, result, state(order, token));
        });

        eachWasDecidedOnce(sale, pairs);
    }

    /** What provider and buyer were told is what is stored, no order is both, and what lost its order goes back. */
    private void eachWasDecidedOnce(String sale, List<Pair> pairs) {
        for (Pair pair : pairs) {
            String expected = pair.result().equals("ACCEPTED") ? "PAID" : "CLOSED";
            assertThat(pair.state()).as("told of %s", pair).isEqualTo(expected);
            assertThat(state(pair.order(), pair.token()))
                    .as("stored of %s", pair)
                    .isEqualTo(expected);
        }
        Map<String, Long> results = pairs.stream().collect(Collectors.groupingBy(Pair::result, Collectors.counting()));
        long paid = results.getOrDefault("ACCEPTED", 0L);
        System.out.println(PAIRS + " pairs of payment and closing: " + results);
        client.awaitRefunds(sale, PAIRS - paid);
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.ordersPaid()).isEqualTo(paid);
        assertThat(books.ordersClosed()).isEqualTo(PAIRS - paid);
        assertThat(books.unitsFree()).isEqualTo(PAIRS - paid);
    }

    private List<Order> buyAll(String sale) {
        List<Integer> numbers = IntStream.range(0, PAIRS).boxed().toList();
        List<Ticket> tickets = inParallel(numbers, i -> client.bought(sale, token(i)));
        return inParallel(numbers, i -> {
            Ticket ticket = client.awaitTicket(tickets.get(i), token(i), "ORDERED", "CLOSED");
            return client.order(ticket.orderId(), token(i)).expect(200, Order.class);
        });
    }

    private String token(int buyer) {
        return tokens.buyer("racer-" + run + "-" + buyer);
    }

    /** Who waits too long for the row is told busy, and a provider tells it again. */
    private Answer pay(Order order) {
        Told paid = Told.paid(UUID.randomUUID().toString(), order);
        return SeckillClient.unlessBusy(() -> provider.tell(paid));
    }

    private Answer cancel(Order order, String token) {
        return SeckillClient.unlessBusy(() -> client.cancel(order.orderId(), token));
    }

    private static String result(Answer answer) {
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(200);
        return answer.json().path("result").asText();
    }

    private String state(Order order, String token) {
        return client.order(order.orderId(), token).expect(200, Order.class).state();
    }

    /** The closing message needs a moment; payments come before, at, and after it. */
    private static Duration jitter() {
        return Duration.ofMillis((long) (Math.random() * 2_000) - 1_500);
    }

    private static void awaitInstant(Instant instant) {
        for (Instant now = Instant.now(); now.isBefore(instant); now = Instant.now()) {
            LockSupport.parkNanos(Duration.between(now, instant).toNanos());
        }
    }

    /** In few threads, in the order of the list. */
    private static <A, B> List<B> inParallel(List<A> list, Function<A, B> work) {
        List<List<B>> shares = Race.of(
                THREADS,
                thread -> IntStream.range(0, list.size())
                        .filter(i -> i % THREADS == thread)
                        .mapToObj(i -> work.apply(list.get(i)))
                        .toList());
        return IntStream.range(0, list.size())
                .mapToObj(i -> shares.get(i % THREADS).get(i / THREADS))
                .toList();
    }
}
