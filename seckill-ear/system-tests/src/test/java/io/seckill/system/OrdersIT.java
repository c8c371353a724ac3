package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.Order;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@ExtendWith(SharedServer.class)
class OrdersIT {

    private final SeckillClient client;
    private final Tokens tokens;
    private final String ann;

    OrdersIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
        ann = tokens.buyer("ann-" + UUID.randomUUID());
    }

    @Test
    void showsABuyerWhatWasOrdered() {
        Sale sale = client.openSale(NewSale.of(5).limitedTo(3));
        Ticket ticket = ordered(client.bought(sale.saleId(), ann, "{\"quantity\":2}"));

        Order order = own("/" + ticket.orderId()).expect(200, Order.class);

        assertThat(order.ticketId()).isEqualTo(ticket.ticketId());
        assertThat(order.saleId()).isEqualTo(sale.saleId());
        assertThat(order.quantity()).isEqualTo(2);
        assertThat(order.amountMinor()).isEqualTo(2 * sale.priceMinor());
        assertThat(order.currency()).isEqualTo(sale.currency());
        assertThat(order.state()).isEqualTo("PLACED");
        assertThat(Instant.parse(order.payUntil())).isAfter(order.placed());
        assertThat(order.timeline())
                .extracting(Order.Step::state, Order.Step::at)
                .containsExactly(tuple("PLACED", order.placedAt()));
    }

    @Test
    void listsOwnOrdersNewestFirstPageByPage() {
        List<String> bought = Stream.generate(this::buySomewhere)
                .limit(3)
                .map(Ticket::orderId)
                .toList();
        somebodyElseBuys();

        Order.Page first = own("?limit=2").expect(200, Order.Page.class);
        Order.Page second = own("?limit=2&cursor=" + first.next()).expect(200, Order.Page.class);

        assertThat(first.orders()).extracting(Order::orderId).containsExactly(bought.get(2), bought.get(1));
        assertThat(second.orders()).extracting(Order::orderId).containsExactly(bought.get(0));
        assertThat(second.next()).isNull();
    }

    @Test
    void aFullPageWithNothingBehindItIsTheLast() {
        buySomewhere();

        Order.Page page = own("?limit=1").expect(200, Order.Page.class);

        assertThat(page.orders()).hasSize(1);
        assertThat(page.next()).isNull();
    }

    @Test
    void listsNothingToABuyerWithoutOrders() {
        Answer answer = own("");

        assertThat(answer.expect(200, Order.Page.class).orders()).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("private");
    }

    @Test
    void showsAnOrderToTheSupportButToNoOtherBuyer() {
        String path = "/api/v1/orders/" + buySomewhere().orderId();

        Answer toBob =
                client.send(client.authorized(path, tokens.buyer("bob")).GET().build());

        ProblemCheck.problem(toBob, 404, "not-found");
        assertThat(client.getAsOperator(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=101", "limit=-1", "limit=x", "limit=", "limit=1e1", "cursor=x", "cursor="})
    void refusesAPageThatCannotBe(String query) {
        ProblemCheck.problem(own("?" + query), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "0AAAAAAAAAAAA", "%F0%9F%8E%AB"})
    void refusesWhatIsNoOrder(String order) {
        ProblemCheck.problem(own("/" + order), 404, "not-found");
    }

    @Test
    void refusesWhoeverShowsNoToken() {
        ProblemCheck.problem(client.get("/api/v1/orders"), 401);
        ProblemCheck.problem(client.get("/api/v1/orders/0AAAAAAAAAAAA"), 401);
    }

    @Test
    void hasNoListForAnOperator() {
        ProblemCheck.problem(client.getAsOperator("/api/v1/orders"), 403);
    }

    private Ticket buySomewhere() {
        return ordered(client.bought(client.openSale(NewSale.of(5)).saleId(), ann));
    }

    private void somebodyElseBuys() {
        client.bought(client.openSale(NewSale.of(5)).saleId(), tokens.buyer("bob"));
    }

    private Ticket ordered(Ticket bought) {
        return client.awaitTicket(bought, ann, "ORDERED");
    }

    private Answer own(String path) {
        return client.send(client.authorized("/api/v1/orders" + path, ann).GET().build());
    }
}
