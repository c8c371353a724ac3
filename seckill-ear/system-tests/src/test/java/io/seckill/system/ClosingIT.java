package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Order;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that are not paid for: closed when their time is over, or by their buyers. */
@Tag("server")
@ExtendWith(SharedServer.class)
class ClosingIT {

    /** After which a cancellation comes at about the time of the closing. */
    private static final Duration ALMOST_OVER = Duration.ofMillis(1_700);

    private final SeckillClient client;
    private final Tokens tokens;
    private final String ann = "ann-" + UUID.randomUUID();
    private final String annsToken;

    ClosingIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
        annsToken = tokens.buyer(ann);
    }

    @Test
    void anUnpaidOrderClosesAndItsUnitsGoBackOnSale() {
        String sale = client.openSale(NewSale.of(1).payableFor(1)).saleId();
        Ticket ticket = client.bought(sale, annsToken);

        Ticket closed = client.awaitTicket(ticket, annsToken, "CLOSED");

        Order order = client.order(closed.orderId(), annsToken).expect(200, Order.class);
        assertThat(order.state()).isEqualTo("CLOSED");
        assertThat(order.timeline())
                .extracting(Order.Step::state, Order.Step::actor, Order.Step::reason)
                .containsExactly(tuple("PLACED", ann, "PURCHASE"), tuple("CLOSED", "system", "UNPAID"));
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsFree()).isOne();
        assertThat(books.ordersClosed()).isOne();
    }

    @Test
    void aSoldOutSaleSellsItsReturnedUnit() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        Ticket anns = client.awaitTicket(client.bought(sale, annsToken), annsToken, "ORDERED");
        client.awaitState(sale, "SOLD_OUT");
        ProblemCheck.problem(client.decided(sale, tokens.buyer("bob")), 409, "sold-out");

        client.cancel(anns.orderId(), annsToken).expect(200, Order.class);
        client.awaitState(sale, "OPEN");

        client.bought(sale, tokens.buyer("bob"));
        client.awaitState(sale, "SOLD_OUT");
        assertThat(BooksCheck.balanced(client, sale).unitsOrdered()).isOne();
    }

    @Test
    void aBuyerCancelsOnceHoweverOftenItIsAsked() {
        String sale = client.openSale(NewSale.of(5).limitedTo(3)).saleId();
        Ticket bought = client.bought(sale, annsToken, "{\"quantity\":3}");
        Ticket ticket = client.awaitTicket(bought, annsToken, "ORDERED");

        List<Order> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> cancelled(ticket.orderId(), annsToken))
                .toList();

        assertThat(answers).allMatch(order -> order.state().equals("CLOSED"));
        assertThat(answers.get(0).timeline())
                .extracting(Order.Step::state, Order.Step::actor, Order.Step::reason)
                .containsExactly(tuple("PLACED", ann, "PURCHASE"), tuple("CLOSED", ann, "CANCELLED"));
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isEqualTo(5);
    }

    @Test
    void whoHadOneHasItsClosedTicketStill() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        Ticket ticket = client.awaitTicket(client.bought(sale, annsToken), annsToken, "ORDERED");
        client.cancel(ticket.orderId(), annsToken).expect(200, Order.class);

        Ticket again = client.decided(sale, annsToken).expect(200, Ticket.class);

        assertThat(again.ticketId()).isEqualTo(ticket.ticketId());
        assertThat(again.status()).isEqualTo("CLOSED");
    }

    @Test
    void nobodyCancelsSomebodyElsesOrder() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        Ticket ticket = client.awaitTicket(client.bought(sale, annsToken), annsToken, "ORDERED");

        ProblemCheck.problem(client.cancel(ticket.orderId(), tokens.buyer("bob")), 404, "not-found");

        assertThat(client.order(ticket.orderId(), annsToken)
                        .expect(200, Order.class)
                        .state())
                .isEqualTo("PLACED");
    }

    /** Each order is cancelled at about the time at which it closes by itself: one of both wins, and gives its unit back once. */
    @Test
    void cancellingAndClosingGiveAUnitBackOnce() {
        int buyers = 40;
        String sale = client.openSale(NewSale.of(buyers).payableFor(2)).saleId();
        List<String> bought = IntStream.range(0, buyers)
                .parallel()
                .mapToObj(i -> tokens.buyer(ann + "-" + i))
                .peek(token -> {
                    Ticket ticket = client.awaitTicket(client.bought(sale, token), token, "ORDERED", "CLOSED");
                    await().atMost(Duration.ofSeconds(60))
                            .pollDelay(ALMOST_OVER)
                            .until(() -> true);
                    cancelled(ticket.orderId(), token);
                })
                .toList();

        assertThat(bought).hasSize(buyers);
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.ordersClosed()).isEqualTo(buyers);
        assertThat(books.unitsFree()).isEqualTo(buyers);
    }

    /** Asks again when another had the order for too long. */
    private Order cancelled(String orderId, String token) {
        return SeckillClient.unlessBusy(() -> client.cancel(orderId, token)).expect(200, Order.class);
    }
}
