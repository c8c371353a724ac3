package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class PurchaseIT {

    private final SeckillClient client;
    private final Tokens tokens;

    PurchaseIT(SeckillServer server) {
        this.client = server.client();
        this.tokens = server.tokens();
    }

    @Test
    void answersAClickWithATicket() {
        String sale = client.openSale(NewSale.of(5)).saleId();

        Answer answer = client.buy(sale, tokens.buyer("ann"));

        Ticket ticket = answer.expect(202, Ticket.class);
        assertThat(ticket).extracting(Ticket::saleId, Ticket::quantity).containsExactly(sale, 1);
        assertThat(answer.header("Location")).endsWith("/api/v1/purchases/" + ticket.ticketId());
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void turnsATicketIntoAnOrder() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer("bob");

        Ticket ordered = awaitOrder(client.buy(sale, token).expect(202, Ticket.class), token);

        assertThat(ordered.orderId()).isNotBlank();
        assertThat(BooksCheck.balanced(client, sale).orders()).isOne();
    }

    @Test
    void tellsWhoeverKnowsTheTicketThatNothingHasChanged() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer("bea");
        Ticket ordered = awaitOrder(client.buy(sale, token).expect(202, Ticket.class), token);
        String tag = client.ticket(ordered.ticketId(), token).header("ETag");

        assertThat(ticketUnless(tag, ordered, token).status()).isEqualTo(304);
        assertThat(ticketUnless("\"another\"", ordered, token).expect(200, Ticket.class))
                .isEqualTo(ordered);
    }

    @Test
    void givesTheSameTicketAgain() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer("cat");
        Ticket first = client.buy(sale, token).expect(202, Ticket.class);

        Ticket second = client.buy(sale, token).expect(200, Ticket.class);

        assertThat(second.ticketId()).isEqualTo(first.ticketId());
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isEqualTo(4);
    }

    @Test
    void givesAWinnerOfASoldOutSaleTheTicketAgain() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        Ticket first = client.buy(sale, tokens.buyer("dan")).expect(202, Ticket.class);
        ProblemCheck.problem(client.buy(sale, tokens.buyer("eve")), 409, "sold-out");

        Ticket second = client.buy(sale, tokens.buyer("dan")).expect(200, Ticket.class);

        assertThat(second.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void sellsAsManyUnitsAsTheLimitAllows() {
        String sale = client.openSale(NewSale.of(10).limitedTo(3)).saleId();

        Ticket ticket =
                client.buy(sale, tokens.buyer("fay"), "{\"quantity\":3}").expect(202, Ticket.class);

        assertThat(ticket.quantity()).isEqualTo(3);
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsOrdered()).isEqualTo(3);
        assertThat(books.orders()).isOne();
    }

    @Test
    void refusesMoreUnitsThanTheLimit() {
        String sale = client.openSale(NewSale.of(10).limitedTo(3)).saleId();

        Answer answer = client.buy(sale, tokens.buyer("gil"), "{\"quantity\":4}");

        ProblemCheck.problem(answer, 409, "purchase-limit");
        assertThat(client.books(sale).unitsFree()).isEqualTo(10);
    }

    @Test
    void refusesMoreUnitsThanAreLeft() {
        String sale = client.openSale(NewSale.of(2).limitedTo(3)).saleId();

        Answer answer = client.buy(sale, tokens.buyer("hal"), "{\"quantity\":3}");

        ProblemCheck.problem(answer, 409, "sold-out");
        assertThat(client.books(sale).unitsFree()).isEqualTo(2);
    }

    @Test
    void sellsTheRestToABuyerWhoWantsLess() {
        String sale = client.openSale(NewSale.of(2).limitedTo(3)).saleId();
        client.buy(sale, tokens.buyer("ida"), "{\"quantity\":3}");

        client.buy(sale, tokens.buyer("jim"), "{\"quantity\":2}").expect(202, Ticket.class);

        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isZero();
    }

    private Answer ticketUnless(String tag, Ticket ticket, String token) {
        return client.send(client.authorized("/api/v1/purchases/" + ticket.ticketId(), token)
                .header("If-None-Match", tag)
                .GET()
                .build());
    }

    private Ticket awaitOrder(Ticket ticket, String token) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> client.ticket(ticket.ticketId(), token).expect(200, Ticket.class), Ticket::isOrdered);
    }
}
