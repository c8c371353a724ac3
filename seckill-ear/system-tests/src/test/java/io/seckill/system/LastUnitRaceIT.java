package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Shape;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("database")
@ExtendWith(SharedServer.class)
class LastUnitRaceIT {

    /** MySQL, which is slower at it on a test's machine, has fewer. */
    private static final int RACES = Shape.given().embedded() ? 200 : 100;

    private final SeckillClient client;
    private final Tokens tokens;

    LastUnitRaceIT(SeckillServer server) {
        this.client = server.client();
        this.tokens = server.tokens();
    }

    @Test
    void sellsTheLastUnitToOneOfTwoBuyersEveryTime() {
        List<String> sales = Stream.generate(() -> client.create(NewSale.of(1)).saleId())
                .limit(RACES)
                .toList();

        sales.forEach(this::race);

        sales.forEach(this::soldOnce);
    }

    private void race(String sale) {
        client.awaitState(sale, "OPEN");

        List<Answer> answers = Race.of(2, number -> client.decided(sale, tokens.buyer("last-" + sale + "-" + number)));

        // 200: who was told to come back, and had won.
        assertThat(answers)
                .extracting(answer -> answer.status() == 200 ? 202 : answer.status())
                .containsExactlyInAnyOrder(202, 409);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(loser -> ProblemCheck.problem(loser, 409, "sold-out"));
    }

    private void soldOnce(String sale) {
        Books books = BooksCheck.balanced(client, sale);

        assertThat(books.unitsFree()).isZero();
        assertThat(books.orders()).isOne();
    }
}
