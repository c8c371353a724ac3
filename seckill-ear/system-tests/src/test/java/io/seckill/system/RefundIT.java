package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Order;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money goes back to buyers who ask for it. */
@Tag("server")
@ExtendWith(SharedServer.class)
class RefundIT {

    private final SeckillClient client;
    private final Tokens tokens;
    private final String ann = "ann-" + UUID.randomUUID();
    private final String annsToken;

    RefundIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
        annsToken = tokens.buyer(ann);
    }

    @AfterEach
    void theProviderWorksAgain() {
        client.failRefunds(0);
    }

    @Test
    void aPaidOrderIsRefundedOnceHoweverOftenItIsAsked() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        Ticket ticket = paid(sale);

        List<Answer> answers =
                Race.of(8, i -> SeckillClient.unlessBusy(() -> client.refund(ticket.orderId(), annsToken)));

        assertThat(answers).extracting(Answer::status).containsAnyOf(202).isSubsetOf(200, 202);
        assertThat(answers.stream()
                        .map(answer -> answer.json().path("refundId").asText())
                        .distinct())
                .hasSize(1);
        client.awaitTicket(ticket, annsToken, "REFUNDED");
        assertThat(order(ticket).timeline())
                .extracting(Order.Step::state, Order.Step::actor)
                .contains(tuple("REFUNDING", ann), tuple("REFUNDED", "payment-provider"));
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsFree()).isEqualTo(2);
    }

    @Test
    void writtenOffUnitsAreNotSoldAgain() {
        String sale = client.openSale(NewSale.of(2).writingOffRefundedUnits()).saleId();
        Ticket ticket = paid(sale);

        client.refund(ticket.orderId(), annsToken);

        client.awaitTicket(ticket, annsToken, "REFUNDED");
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isOne();
    }

    @Test
    void aProviderThatFailsIsAskedAgainLater() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        Ticket ticket = paid(sale);
        client.failRefunds(1);

        client.refund(ticket.orderId(), annsToken);

        client.awaitTicket(ticket, annsToken, "REFUNDED");
        assertThat(client.refund(ticket.orderId(), annsToken)
                        .json()
                        .path("attempts")
                        .asInt())
                .as("an answer that comes too late is an attempt as well")
                .isGreaterThanOrEqualTo(2);
        BooksCheck.balanced(client, sale);
    }

    @Test
    void theSupportAsksForABuyer() {
        Ticket ticket = paid(client.openSale(NewSale.of(2)).saleId());

        client.postAsOperator("/api/v1/orders/" + ticket.orderId() + "/refunds", "");

        client.awaitTicket(ticket, annsToken, "REFUNDED");
        assertThat(order(ticket).timeline())
                .extracting(Order.Step::state, Order.Step::actor)
                .contains(tuple("REFUNDING", "system-tests"));
    }

    @Test
    void whatIsNotPaidForIsNotRefunded() {
        Ticket ticket = bought(client.openSale(NewSale.of(2)).saleId());

        ProblemCheck.problem(client.refund(ticket.orderId(), annsToken), 409, "illegal-state");
        ProblemCheck.problem(client.refund(ticket.orderId(), tokens.buyer("bob")), 404, "not-found");
        ProblemCheck.problem(client.refund("nothing", annsToken), 404, "not-found");
    }

    private Ticket bought(String sale) {
        return client.awaitTicket(client.bought(sale, annsToken), annsToken, "ORDERED");
    }

    private Ticket paid(String sale) {
        Ticket ticket = bought(sale);
        client.pay(ticket.orderId(), annsToken, "{\"atOnce\":true}");
        return client.awaitTicket(ticket, annsToken, "PAID");
    }

    private Order order(Ticket ticket) {
        return client.order(ticket.orderId(), annsToken).expect(200, Order.class);
    }
}
