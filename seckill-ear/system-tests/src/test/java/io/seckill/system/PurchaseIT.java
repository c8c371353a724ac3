package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

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

        Answer answer = client.decided(sale, tokens.buyer("ann"));

        Ticket ticket = answer.expect(202, Ticket.class);
        assertThat(ticket).extracting(Ticket::saleId, Ticket::quantity).containsExactly(sale, 1);
        assertThat(answer.header("Location")).endsWith("/api/v1/purchases/" + ticket.ticketId());
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void turnsATicketIntoAnOrder() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer("bob");

        Ticket ordered = client.awaitTicket(client.bought(sale, token), token, "ORDERED");

        assertThat(ordered.orderId()).isNotBlank();
        assertThat(BooksCheck.balanced(client, sale).orders()).isOne();
    }

    @Test
    void tellsWhoeverKnowsTheTicketThatNothingHasChanged() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer("bea");
        Ticket ordered = client.awaitTicket(client.bought(sale, token), token, "ORDERED");
        String tag = client.ticket(ordered.ticketId(), token).header("ETag");

        assertThat(ticketUnless(tag, ordered, token).status()).isEqualTo(304);
        assertThat(ticketUnless("\"another\"", ordered, token).expect(200, Ticket.class))
                .isEqualTo(ordered);
    }

    @Test
    void givesTheSameTicketAgain() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer("cat");
        Ticket first = client.bought(sale, token);

        Ticket second = client.decided(sale, token).expect(200, Ticket.class);

        assertThat(second.ticketId()).isEqualTo(first.ticketId());
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isEqualTo(4);
    }

    @Test
    void givesAWinnerOfASoldOutSaleTheTicketAgain() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        Ticket first = client.bought(sale, tokens.buyer("dan"));
        ProblemCheck.problem(client.decided(sale, tokens.buyer("eve")), 409, "sold-out");

        Ticket second = client.decided(sale, tokens.buyer("dan")).expect(200, Ticket.class);

        assertThat(second.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void sellsAsManyUnitsAsTheLimitAllows() {
        String sale = client.openSale(NewSale.of(10).limitedTo(3)).saleId();

        Ticket ticket = client.bought(sale, tokens.buyer("fay"), "{\"quantity\":3}");

        assertThat(ticket.quantity()).isEqualTo(3);
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsOrdered()).isEqualTo(3);
        assertThat(books.orders()).isOne();
    }

    @Test
    void refusesMoreUnitsThanTheLimit() {
        String sale = client.openSale(NewSale.of(10).limitedTo(3)).saleId();

        Answer answer = decided(sale, "gil", "{\"quantity\":4}");

        ProblemCheck.problem(answer, 409, "purchase-limit");
        assertThat(client.books(sale).unitsFree()).isEqualTo(10);
    }

    @Test
    void refusesMoreUnitsThanAreLeft() {
        String sale = client.openSale(NewSale.of(2).limitedTo(3)).saleId();

        Answer answer = decided(sale, "hal", "{\"quantity\":3}");

        ProblemCheck.problem(answer, 409, "sold-out");
        assertThat(client.books(sale).unitsFree()).isEqualTo(2);
    }

    @Test
    void sellsTheRestToABuyerWhoWantsLess() {
        String sale = client.openSale(NewSale.of(2).limitedTo(3)).saleId();
        decided(sale, "ida", "{\"quantity\":3}");

        client.bought(sale, tokens.buyer("jim"), "{\"quantity\":2}");

        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isZero();
    }

    private Answer ticketUnless(String tag, Ticket ticket, String token) {
        return client.send(client.authorized("/api/v1/purchases/" + ticket.ticketId(), token)
                .header("If-None-Match", tag)
                .GET()
                .build());
    }

    private Answer decided(String sale, String buyer, String body) {
        return SeckillClient.unlessBusy(() -> client.buy(sale, tokens.buyer(buyer), body));
    }
}
