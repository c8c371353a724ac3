package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.crowd.Crowd;
import io.seckill.crowd.CrowdPlan;
import io.seckill.crowd.CrowdResult;
import io.seckill.crowd.CrowdVerdict;
import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sales whose requests are queued before the stock is asked. */
@Tag("server")
@ExtendWith(SharedServer.class)
class QueueFirstIT {

    private static final int BUYERS = 20_000;
    private static final int UNITS = 1_000;

    /** More than any machine needs: none of this is about answers that come too late. */
    private static final int ANSWER_SECONDS = 300;

    private final SeckillServer server;
    private final SeckillClient client;
    private final Tokens tokens;

    QueueFirstIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
        this.tokens = server.tokens();
    }

    @Tag("operator")
    @Test
    void tellsTwentyThousandBuyersWhoGotTheThousandUnits() {
        String sale =
                client.openSale(NewSale.of(UNITS).queueingFirst(ANSWER_SECONDS)).saleId();
        Books before = client.books(sale);
        Crowd crowd = Crowd.before(server.uri(), sale, tokens, CrowdPlan.of(BUYERS, Duration.ofSeconds(2)));

        crowd.gather();
        CrowdResult result = crowd.start().join();

        System.out.println(result.report());
        Books after = BooksCheck.drained(client, sale);
        assertThat(CrowdVerdict.on(result, BUYERS, before, after))
                .as(result.report())
                .isEmpty();
    }

    @Test
    void answersAClickAtOnceAndTellsLaterWhatBecameOfIt() {
        String sale =
                client.openSale(NewSale.of(5).queueingFirst(ANSWER_SECONDS)).saleId();
        String token = tokens.buyer("queue-ann");

        Answer answer = client.decided(sale, token);

        Ticket ticket = answer.expect(202, Ticket.class);
        assertThat(ticket.status()).isEqualTo("QUEUED");
        assertThat(answer.header("Location")).endsWith("/api/v1/purchases/" + ticket.ticketId());
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        Ticket ordered = client.awaitTicket(ticket, token, "ORDERED");
        assertThat(ordered.ticketId()).isEqualTo(ticket.ticketId());
        assertThat(ordered.orderId()).isNotBlank();
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isEqualTo(4);
    }

    @Test
    void givesTheSameTicketAgainBeforeAndAfterTheDecision() {
        String sale =
                client.openSale(NewSale.of(5).queueingFirst(ANSWER_SECONDS)).saleId();
        String token = tokens.buyer("queue-bob");
        Ticket first = client.bought(sale, token);

        Ticket second = client.decided(sale, token).expect(200, Ticket.class);
        client.awaitTicket(first, token, "ORDERED");
        Ticket third = client.decided(sale, token).expect(200, Ticket.class);

        assertThat(List.of(second.ticketId(), third.ticketId())).containsOnly(first.ticketId());
        assertThat(third.isOrdered()).isTrue();
        assertThat(BooksCheck.balanced(client, sale).orders()).isOne();
    }

    @Test
    void refusesALoserByHisTicketAndLetsHimAskAgainWhenUnitsCameBack() {
        String sale = client.openSale(NewSale.of(2).limitedTo(2).queueingFirst(ANSWER_SECONDS))
                .saleId();
        String winner = tokens.buyer("queue-cat");
        String loser = tokens.buyer("queue-dan");
        Ticket won = client.awaitTicket(client.bought(sale, winner), winner, "ORDERED");

        Ticket lost = client.awaitTicket(client.bought(sale, loser, "{\"quantity\":2}"), loser, "REFUSED");
        assertThat(lost.reason()).isEqualTo("sold-out");
        client.cancel(won.orderId(), winner).expect(200, Object.class);
        client.awaitState(sale, "OPEN");
        Ticket again = client.bought(sale, loser, "{\"quantity\":2}");

        assertThat(again.ticketId()).isNotEqualTo(lost.ticketId());
        client.awaitTicket(again, loser, "ORDERED");
        assertThat(client.ticket(lost.ticketId(), loser)
                        .expect(200, Ticket.class)
                        .status())
                .isEqualTo("REFUSED");
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isZero();
    }

    @Test
    void refusesAtOnceWhatIsCertain() {
        String sale =
                client.openSale(NewSale.of(1).queueingFirst(ANSWER_SECONDS)).saleId();
        String token = tokens.buyer("queue-eve");

        problem(client.buy(sale, token, "{\"quantity\":2}"), 409, "purchase-limit");
        client.awaitTicket(client.bought(sale, token), token, "ORDERED");
        await("it is told in public, a moment after the order is there")
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.sale(sale).as(Sale.class).is("SOLD_OUT"));
        problem(client.decided(sale, tokens.buyer("queue-fay")), 409, "sold-out");
        client.close(sale);
        problem(client.decided(sale, tokens.buyer("queue-gil")), 409, "sale-closed");
    }

    @Test
    void showsATicketToItsBuyerAlone() {
        String sale =
                client.openSale(NewSale.of(5).queueingFirst(ANSWER_SECONDS)).saleId();
        String ticket = client.bought(sale, tokens.buyer("queue-hal")).ticketId();

        problem(client.ticket(ticket, tokens.buyer("queue-ida")), 404, "not-found");
        problem(
                client.ticket(
                        ticket.replace(ticket.charAt(3), ticket.charAt(3) == 'A' ? 'B' : 'A'),
                        tokens.buyer("queue-hal")),
                404,
                "not-found");
    }

    /** The ticket's last eight bytes are a digest that anybody can make. */
    @Test
    void showsNobodyElsesTicketToWhoForgesOne() throws GeneralSecurityException {
        String sale =
                client.openSale(NewSale.of(5).queueingFirst(ANSWER_SECONDS)).saleId();
        String token = tokens.buyer("queue-joe");
        Ticket joes = client.awaitTicket(client.bought(sale, token), token, "ORDERED");
        byte[] bytes = Base64.getUrlDecoder().decode(joes.ticketId());
        int digested = bytes.length - 8;
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes, 0, digested);
        byte[] forged = digest.digest("queue-kim".getBytes(StandardCharsets.UTF_8));
        System.arraycopy(forged, 0, bytes, digested, 8);
        String kims = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        Ticket seen = client.ticket(kims, tokens.buyer("queue-kim")).expect(200, Ticket.class);

        assertThat(seen.status()).isEqualTo("QUEUED");
        assertThat(seen.orderId()).isNull();
    }

    @Test
    void refusesAModeOrATimeThatMakesNoSense() {
        problem(client.postAsOperator("/api/v1/admin/sales", sale("\"mode\":\"LOTTERY\"")), 400, "invalid-request");
        problem(client.postAsOperator("/api/v1/admin/sales", sale("\"answerSeconds\":0")), 400, "invalid-request");
    }

    private static String sale(String more) {
        return "{\"title\":\"Kettle\",\"priceMinor\":1,\"currency\":\"EUR\",\"unitsAllotted\":1," + more + "}";
    }
}
