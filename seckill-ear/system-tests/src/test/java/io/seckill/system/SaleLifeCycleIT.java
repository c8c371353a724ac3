package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class SaleLifeCycleIT {

    /** For a sale to be made, and clicked at before it opens, on a machine that stalls. */
    private static final Duration TIME_TO_CLICK = Duration.ofSeconds(12);

    private final SeckillClient client;
    private final Tokens tokens;

    SaleLifeCycleIT(SeckillServer server) {
        this.client = server.client();
        this.tokens = server.tokens();
    }

    @Test
    void opensByItselfAtItsInstantAndNotBefore() {
        Instant opensAt = in(TIME_TO_CLICK);
        Sale sale = client.create(NewSale.of(5).opening(opensAt));
        assertThat(sale.state()).isEqualTo("SCHEDULED");
        JsonNode refusal = problem(client.decided(sale.saleId(), tokens.buyer("early")), 409, "sale-not-open");
        assertThat(Instant.parse(refusal.path("opensAt").asText())).isEqualTo(opensAt);

        client.awaitState(sale.saleId(), "OPEN");

        assertThat(Instant.now()).isAfterOrEqualTo(opensAt);
        client.bought(sale.saleId(), tokens.buyer("early"));
    }

    @Test
    void opensEarlyWhenTheOperatorSaysSo() {
        Sale sale = client.create(NewSale.of(5).opening(in(Duration.ofHours(1))));

        Sale opened = client.open(sale.saleId());

        assertThat(opened.state()).isEqualTo("OPEN");
        client.bought(sale.saleId(), tokens.buyer("early"));
    }

    @Test
    void refusesBuyersOnceItIsClosed() {
        Sale sale = client.openSale(NewSale.of(5));

        Sale closed = client.close(sale.saleId());

        assertThat(closed.state()).isEqualTo("CLOSED");
        problem(client.decided(sale.saleId(), tokens.buyer("late")), 409, "sale-closed");
        assertThat(BooksCheck.balanced(client, sale.saleId()).unitsFree()).isEqualTo(5);
    }

    @Test
    void closesByItselfAtItsInstant() {
        Sale sale = client.create(NewSale.of(5).closing(in(TIME_TO_CLICK)));

        client.awaitState(sale.saleId(), "CLOSED");

        problem(client.decided(sale.saleId(), tokens.buyer("late")), 409, "sale-closed");
    }

    @Test
    void doesNotOpenAgainOnceItIsClosed() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        client.close(sale);

        problem(client.postAsOperator("/api/v1/admin/sales/" + sale + "/open", ""), 409, "illegal-state");
    }

    @Test
    void doesNotOpenTwice() {
        String sale = client.openSale(NewSale.of(5)).saleId();

        problem(client.postAsOperator("/api/v1/admin/sales/" + sale + "/open", ""), 409, "illegal-state");
    }

    @Test
    void isSoldOutWithItsLastUnit() {
        String sale = client.openSale(NewSale.of(1)).saleId();

        client.bought(sale, tokens.buyer("last"));

        assertThat(client.awaitState(sale, "SOLD_OUT").unitsFree()).isZero();
    }

    @Test
    void keepsTheTicketsOfAClosedSale() {
        String sale = client.openSale(NewSale.of(5)).saleId();
        String token = tokens.buyer("winner");
        Ticket ticket = client.bought(sale, token);
        BooksCheck.balanced(client, sale);

        client.close(sale);

        assertThat(client.ticket(ticket.ticketId(), token)
                        .expect(200, Ticket.class)
                        .isOrdered())
                .isTrue();
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS);
    }
}
