package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import io.seckill.harness.Undisturbed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@ExtendWith(SharedServer.class)
class BadTicketIT {

    private final SeckillServer server;
    private final SeckillClient client;
    private final Tokens tokens;
    private Ticket anns;
    private Undisturbed before;

    BadTicketIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
        this.tokens = server.tokens();
    }

    @BeforeEach
    void annBuys() {
        String sale = client.openSale(NewSale.of(10)).saleId();
        anns = client.bought(sale, tokens.buyer("ann"));
        BooksCheck.balanced(client, sale);
        before = Undisturbed.since(server, client, sale);
    }

    @AfterEach
    void nothingHappened() {
        before.check();
    }

    @Test
    void refusesSomeoneElsesTicket() {
        Answer answer = client.ticket(anns.ticketId(), tokens.buyer("bob"));

        assertThat(answer.status()).isIn(403, 404);
        ProblemCheck.problem(answer, answer.status());
        assertThat(answer.body()).doesNotContain(anns.saleId());
    }

    @Test
    void refusesATicketThatWasNeverGiven() {
        String almostAnns = new StringBuilder(anns.ticketId()).reverse().toString();

        ProblemCheck.problem(client.ticket(almostAnns, tokens.buyer("ann")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "0", "99999999999999999999999", "a%20b", "'--", "%F0%9F%8E%AB"})
    void refusesWhatIsNoTicket(String ticket) {
        ProblemCheck.problem(client.ticket(ticket, tokens.buyer("ann")), 404, "not-found");
    }

    @Test
    void refusesALookWithoutAToken() {
        ProblemCheck.problem(client.get("/api/v1/purchases/" + anns.ticketId()), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "0", "99999999999999999999999", "0AAAAAAAAAAAA"})
    void refusesASaleThatIsNone(String sale) {
        ProblemCheck.problem(client.buy(sale, tokens.buyer("ann")), 404, "not-found");
        ProblemCheck.problem(client.sale(sale), 404, "not-found");
        ProblemCheck.problem(client.getAsOperator("/api/v1/admin/sales/" + sale), 404, "not-found");
        ProblemCheck.problem(client.getAsOperator("/api/v1/admin/books/" + sale), 404, "not-found");
    }
}
