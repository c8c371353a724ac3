package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Json;
import io.seckill.harness.NewSale;
import io.seckill.harness.Order;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Provider;
import io.seckill.harness.Provider.Told;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders are paid for: by a person in the sandbox, and by notifications of all kinds. */
@ExtendWith(SharedServer.class)
class PaymentIT {

    private final SeckillClient client;
    private final Tokens tokens;
    private final Provider provider;
    private final String ann = "ann-" + UUID.randomUUID();
    private final String annsToken;
    private final String transaction = UUID.randomUUID().toString();

    PaymentIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
        provider = Provider.of(server);
        annsToken = tokens.buyer(ann);
    }

    @Test
    void aPersonPaysInTheSandboxOnceHoweverOftenItTells() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        Ticket ticket = buy(sale);

        Answer started = client.pay(ticket.orderId(), annsToken, "");
        assertThat(started.json().path("paymentUrl").asText()).contains(ticket.orderId());
        client.decide(ticket.orderId(), "{\"outcome\":\"PAID\",\"times\":3}");

        client.awaitTicket(ticket, annsToken, "PAID");
        assertThat(order(ticket).timeline())
                .extracting(Order.Step::state, Order.Step::actor, Order.Step::reason)
                .startsWith(tuple("PLACED", ann, "PURCHASE"), tuple("PAID", "payment-provider", "PAYMENT"));
        BooksCheck.balanced(client, sale);
    }

    @Test
    void theSandboxPaysAtOnceWhenAsked() {
        Ticket ticket = buy(client.openSale(NewSale.of(5)).saleId());

        client.pay(ticket.orderId(), annsToken, "{\"atOnce\":true}");

        client.awaitTicket(ticket, annsToken, "PAID");
    }

    @Test
    void aDeclinedBuyerPaysLater() {
        Ticket ticket = buy(client.openSale(NewSale.of(5)).saleId());
        client.pay(ticket.orderId(), annsToken, "");

        client.decide(ticket.orderId(), "{\"outcome\":\"DECLINED\"}");
        client.decide(ticket.orderId(), "{\"outcome\":\"PAID\",\"delaySeconds\":1}");

        client.awaitTicket(ticket, annsToken, "PAID");
    }

    @Test
    void aRepeatedNotificationIsAnsweredAsTheFirst() {
        Order order = order(buy(client.openSale(NewSale.of(5)).saleId()));
        Told paid = Told.paid(transaction, order);

        List<String> results = Race.of(8, i -> SeckillClient.unlessBusy(() -> provider.tell(paid))).stream()
                .map(PaymentIT::result)
                .toList();

        assertThat(results).containsOnly("ACCEPTED");
        assertThat(result(provider.tell(paid))).isEqualTo("ACCEPTED");
    }

    @Test
    void whatComesOutOfOrderChangesNothing() {
        Order order = order(buy(client.openSale(NewSale.of(5)).saleId()));
        provider.tell(Told.paid(transaction, order));

        assertThat(result(provider.tell(Told.declined(UUID.randomUUID().toString(), order))))
                .isEqualTo("DECLINED");
        ProblemCheck.problem(provider.tell(Told.declined(transaction, order)), 409, "conflict");

        assertThat(state(order)).isEqualTo("PAID");
    }

    @Test
    void aWrongAmountOrCurrencyChangesNothing() {
        Order order = order(buy(client.openSale(NewSale.of(5)).saleId()));
        Told tooLittle = Told.paid(transaction, order).of(order.amountMinor() - 1, order.currency());
        Told otherMoney = Told.paid(UUID.randomUUID().toString(), order).of(order.amountMinor(), "USD");

        ProblemCheck.problem(provider.tell(tooLittle), 422, "wrong-amount");
        ProblemCheck.problem(provider.tell(tooLittle), 422, "wrong-amount");
        ProblemCheck.problem(provider.tell(otherMoney), 422, "wrong-amount");

        assertThat(state(order)).isEqualTo("PLACED");
    }

    @Test
    void anUnknownOrderIsUnknown() {
        Order order = order(buy(client.openSale(NewSale.of(5)).saleId()));
        Told other = Told.paid(transaction, order).forOrder("0SBFQR5ZSN1KX");

        ProblemCheck.problem(provider.tell(other), 404, "not-found");
        ProblemCheck.problem(provider.tell(other.forOrder("no-order")), 404, "not-found");
    }

    @Test
    void onlyWhoKnowsTheSecretIsBelieved() {
        Order order = order(buy(client.openSale(NewSale.of(5)).saleId()));
        String body = Json.write(Told.paid(transaction, order));
        String right = provider.signature(body, Instant.now());

        ProblemCheck.problem(provider.send(body, null), 401, "bad-signature");
        ProblemCheck.problem(provider.send(body, "t=1,v1=00"), 401, "bad-signature");
        ProblemCheck.problem(provider.send(body + " ", right), 401, "bad-signature");
        ProblemCheck.problem(provider.send(body, right.replaceFirst("t=1", "t=2")), 401, "bad-signature");
        ProblemCheck.problem(provider.send(body, aged(body, Duration.ofMinutes(6))), 401, "bad-signature");
        ProblemCheck.problem(provider.send(body, aged(body, Duration.ofMinutes(-6))), 401, "bad-signature");
        assertThat(state(order)).isEqualTo("PLACED");

        assertThat(result(provider.send(body, aged(body, Duration.ofMinutes(4)))))
                .isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"transactionId\":\"t\"}",
                "{\"transactionId\":\"t\",\"orderId\":\"x\",\"outcome\":\"PAID\",\"amountMinor\":1.5,\"currency\":\"EUR\"}",
                "{\"transactionId\":\"t\",\"orderId\":\"x\",\"outcome\":\"STOLEN\",\"amountMinor\":1,\"currency\":\"EUR\"}",
                "{\"transactionId\":\"t\",\"orderId\":\"x\",\"outcome\":\"PAID\",\"amountMinor\":1,\"currency\":\"XXY\"}",
            })
    void whatMakesNoSenseIsRefused(String body) {
        ProblemCheck.problem(provider.tell(body), 400, "invalid-request");
    }

    @Test
    void aClosedOrderCannotBePaidFor() {
        Ticket ticket = buy(client.openSale(NewSale.of(5)).saleId());
        client.cancel(ticket.orderId(), annsToken);

        ProblemCheck.problem(client.pay(ticket.orderId(), annsToken, ""), 409, "illegal-state");
    }

    @Test
    void nobodyPaysForSomebodyElsesOrder() {
        Ticket ticket = buy(client.openSale(NewSale.of(5)).saleId());

        ProblemCheck.problem(client.pay(ticket.orderId(), tokens.buyer("bob"), ""), 404, "not-found");
        ProblemCheck.problem(client.decide("0SBFQR5ZSN1KX", "{\"outcome\":\"PAID\"}"), 404, "not-found");
    }

    @Test
    void moneyThatComesTooLateGoesBack() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        Ticket ticket = buy(sale);
        Order order = order(ticket);
        client.cancel(ticket.orderId(), annsToken);

        assertThat(result(provider.tell(Told.paid(transaction, order)))).isEqualTo("LATE");
        assertThat(result(provider.tell(Told.paid(transaction, order)))).isEqualTo("LATE");

        assertThat(state(order)).isEqualTo("CLOSED");
        client.awaitRefunds(sale, 1);
        BooksCheck.balanced(client, sale);
    }

    @Test
    void moneyThatComesTwiceGoesBackOnce() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        Order order = order(buy(sale));
        provider.tell(Told.paid(transaction, order));

        Told second = Told.paid(UUID.randomUUID().toString(), order);
        assertThat(result(provider.tell(second))).isEqualTo("TWICE");

        assertThat(state(order)).isEqualTo("PAID");
        client.awaitRefunds(sale, 1);
        BooksCheck.balanced(client, sale);
    }

    private String aged(String body, Duration age) {
        return provider.signature(body, Instant.now().minus(age));
    }

    private Ticket buy(String sale) {
        return client.awaitTicket(client.bought(sale, annsToken), annsToken, "ORDERED");
    }

    private Order order(Ticket ticket) {
        return client.order(ticket.orderId(), annsToken).expect(200, Order.class);
    }

    private String state(Order order) {
        return client.order(order.orderId(), annsToken).expect(200, Order.class).state();
    }

    private static String result(Answer answer) {
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(200);
        return answer.json().path("result").asText();
    }
}
