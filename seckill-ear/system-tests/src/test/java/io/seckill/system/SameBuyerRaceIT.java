package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("database")
@ExtendWith(SharedServer.class)
class SameBuyerRaceIT {

    private static final int CLICKS = 50;
    private static final int BUYERS = 20;

    private final SeckillClient client;
    private final Tokens tokens;

    SameBuyerRaceIT(SeckillServer server) {
        this.client = server.client();
        this.tokens = server.tokens();
    }

    @Test
    void givesOneTicketToABuyerWhoClicksFiftyTimesAtOnce() {
        String sale = client.openSale(NewSale.of(100)).saleId();

        IntStream.range(0, BUYERS).forEach(number -> clicksAtOnce(sale, tokens.buyer("eager-" + number)));

        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsOrdered()).isEqualTo(BUYERS);
        assertThat(books.orders()).isEqualTo(BUYERS);
    }

    private void clicksAtOnce(String sale, String token) {
        List<Answer> answers = Race.of(CLICKS, unused -> client.buy(sale, token)).stream()
                .filter(answer -> answer.status() != 503)
                .toList();
        String ticket = oneClickMore(sale, token).as(Ticket.class).ticketId();

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 202);
        assertThat(answers)
                .as("one buys, whom a busy machine may have told nothing")
                .filteredOn(answer -> answer.status() == 202)
                .hasSizeBetween(answers.size() == CLICKS ? 1 : 0, 1);
        assertThat(answers)
                .extracting(answer -> answer.as(Ticket.class).ticketId())
                .allMatch(ticket::equals);
    }

    /** As soon as the buyer's limit lets it in. */
    private Answer oneClickMore(String sale, String token) {
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .until(() -> client.buy(sale, token), answer -> answer.status() == 200);
    }
}
