package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Quiz;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import io.seckill.harness.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buyers prove to be persons before they buy, in sales that ask for it. */
@Tag("server")
@ExtendWith(SharedServer.class)
class QuizIT {

    private static final String PNG = "data:image/png;base64,";

    private final SeckillClient client;
    private final Tokens tokens;

    QuizIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void sellsToWhoHasPassedAndGivesTheSameTicketAgain() {
        String sale = client.openSale(NewSale.of(2).withQuiz()).saleId();
        String ann = buyer("ann");
        problem(client.buy(sale, ann), 403, "challenge-required");
        problem(client.buy(sale, ann, "{\"quantity\":1}"), 403, "challenge-required");

        String token = new Quiz(client, sale, ann).purchaseToken();
        Ticket ticket = client.bought(sale, ann, Quiz.body(1, token));

        assertThat(SeckillClient.unlessBusy(() -> client.buy(sale, ann, Quiz.body(1, token)))
                        .expect(200, Ticket.class)
                        .ticketId())
                .isEqualTo(ticket.ticketId());
        assertThat(client.decided(sale, ann).expect(200, Ticket.class).ticketId())
                .isEqualTo(ticket.ticketId());
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isOne();
        assertThat(client.getAsOperator("/api/v1/admin/sales/" + sale + "/live")
                        .expect(200, JsonNode.class)
                        .at("/node/refusals/challenge-required")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void showsAnotherPictureEachTime() throws IOException {
        String sale = client.openSale(NewSale.of(1).withQuiz()).saleId();
        Quiz quiz = new Quiz(client, sale, buyer("looker"));
        Answer answer = quiz.ask();
        JsonNode first = answer.expect(200, JsonNode.class);
        JsonNode second = quiz.ask().expect(200, JsonNode.class);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture(first))).getWidth())
                .isGreaterThan(200);
        assertThat(picture(second)).isNotEqualTo(picture(first));
        assertThat(second.get("challengeId")).isNotEqualTo(first.get("challengeId"));
        assertThat(Instant.parse(first.get("textAt").asText()))
                .isBefore(Instant.parse(first.get("expiresAt").asText()));
    }

    @Test
    void saysItInWordsLater() {
        String sale = client.openSale(NewSale.of(1).withQuiz()).saleId();
        Quiz quiz = new Quiz(client, sale, buyer("reader"));

        Answer early = await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .until(() -> textOfNewcomer(sale), answer -> answer.status() != 200);
        problem(early, 409, "not-yet");
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(quiz.solution(quiz.challenge())).isBetween(2, 98);
    }

    /** At once; each buyer may have some pictures only. */
    private Answer textOfNewcomer(String sale) {
        Quiz quiz = new Quiz(client, sale, buyer("newcomer"));
        return quiz.text(quiz.challenge());
    }

    @Test
    void givesNeitherChallengeNorTokenBeforeTheOpening() {
        String sale = client.create(
                        NewSale.of(1).withQuiz().opening(Instant.now().plus(Duration.ofHours(1))))
                .saleId();
        Quiz quiz = new Quiz(client, sale, buyer("early"));

        JsonNode refusal = problem(quiz.ask(), 409, "sale-not-open");
        assertThat(refusal.hasNonNull("opensAt")).isTrue();
        problem(quiz.text("AAAA"), 409, "sale-not-open");
        problem(quiz.answer("AAAA", 1), 409, "sale-not-open");
    }

    @Test
    void asksNothingForWhatIsGone() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        String ann = buyer("ann");
        Quiz quiz = new Quiz(client, sale, ann);
        String challenge = quiz.challenge();
        int solution = quiz.solution(challenge);
        client.bought(sale, buyer("faster"));
        client.awaitState(sale, "SOLD_OUT");

        problem(quiz.ask(), 409, "sold-out");
        problem(quiz.answer(challenge, solution), 409, "sold-out");
        client.close(sale);
        problem(quiz.ask(), 409, "sale-closed");
    }

    @Test
    void refusesBadTokensByName() {
        String sale = client.openSale(NewSale.of(2).withQuiz()).saleId();
        String other = client.openSale(NewSale.of(2).withQuiz()).saleId();
        String ann = buyer("ann");
        String bob = buyer("bob");
        String token = new Quiz(client, sale, ann).purchaseToken();

        problem(client.buy(sale, bob, Quiz.body(1, token)), 403, "token-foreign");
        problem(client.buy(other, ann, Quiz.body(1, token)), 403, "token-foreign");
        problem(client.buy(sale, ann, Quiz.body(1, "A" + token)), 403, "token-forged");
        problem(client.buy(sale, ann, Quiz.body(1, "x".repeat(2_000))), 400, "invalid-request");

        problem(client.buy(sale, ann, Quiz.body(2, token)), 409, "purchase-limit");
        problem(client.buy(sale, ann, Quiz.body(1, token)), 403, "token-reused");
        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isEqualTo(2);
    }

    @Test
    void refusesATokenThatHasExpired() {
        String sale = client.openSale(NewSale.of(1).withQuiz()).saleId();
        String ann = buyer("ann");
        Quiz quiz = new Quiz(client, sale, ann);
        String challenge = quiz.challenge();
        JsonNode passed = quiz.answer(challenge, quiz.solution(challenge)).expect(200, JsonNode.class);
        Instant expiry = Instant.parse(passed.get("expiresAt").asText());

        await().atMost(Duration.ofSeconds(60)).until(() -> Instant.now().isAfter(expiry));

        problem(client.buy(sale, ann, Quiz.body(1, passed.get("purchaseToken").asText())), 403, "token-expired");
        client.bought(sale, ann, Quiz.body(1, quiz.purchaseToken()));
        BooksCheck.balanced(client, sale);
    }

    @Test
    void limitsWrongAnswersAndPictures() {
        String sale = client.openSale(NewSale.of(1).withQuiz()).saleId();
        Quiz quiz = new Quiz(client, sale, buyer("guesser"));
        String challenge = quiz.challenge();
        int solution = quiz.solution(challenge);
        for (int wrong = 0; wrong < 5; wrong++) {
            problem(quiz.answer(challenge, solution + 1), 422, "wrong-answer");
        }
        Answer limited = quiz.answer(challenge, solution);
        problem(limited, 429, "rate-limited");
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 60);

        for (int picture = 1; picture < 10; picture++) {
            quiz.challenge();
        }
        problem(quiz.ask(), 429, "rate-limited");
        assertThat(new Quiz(client, sale, buyer("neighbour")).purchaseToken()).isNotBlank();
    }

    @Test
    void aChallengeIsItsBuyersInItsSale() {
        String sale = client.openSale(NewSale.of(1).withQuiz()).saleId();
        String other = client.openSale(NewSale.of(1).withQuiz()).saleId();
        String ann = buyer("ann");
        Quiz quiz = new Quiz(client, sale, ann);
        String challenge = quiz.challenge();
        int solution = quiz.solution(challenge);

        problem(new Quiz(client, sale, buyer("bob")).answer(challenge, solution), 404, "not-found");
        problem(new Quiz(client, other, ann).answer(challenge, solution), 404, "not-found");
        problem(new Quiz(client, "0000000000000", ann).ask(), 404, "not-found");
        problem(new Quiz(client, sale, tokens.operator("olga")).ask(), 403, "forbidden");
        assertThat(quiz.answer(challenge, solution).status()).isEqualTo(200);
    }

    @Test
    void operatorsSwitchItWhileTheSaleSells() {
        Sale sale = client.openSale(NewSale.of(3));
        assertThat(saleData(sale.saleId()).get("quiz").asBoolean()).isFalse();
        client.bought(sale.saleId(), buyer("one"));

        quiz(sale.saleId(), true);
        assertThat(saleData(sale.saleId()).get("quiz").asBoolean()).isTrue();
        problem(client.buy(sale.saleId(), buyer("two")), 403, "challenge-required");

        String copy = client.postAsOperator("/api/v1/admin/sales/" + sale.saleId() + "/copies", "{}")
                .expect(201, Sale.class)
                .saleId();
        assertThat(adminSale(copy).expect(200, JsonNode.class).get("quiz").asBoolean())
                .isTrue();

        quiz(sale.saleId(), false);
        client.bought(sale.saleId(), buyer("two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yes\"", "\"true\"", "1", "{}"})
    void takesTrueOrFalseForTheSwitch(String quiz) {
        String body =
                "{\"title\":\"T\",\"priceMinor\":1,\"currency\":\"EUR\",\"unitsAllotted\":1,\"quiz\":" + quiz + "}";

        problem(client.postAsOperator("/api/v1/admin/sales", body), 400, "invalid-request");
    }

    private void quiz(String sale, boolean on) {
        Answer before = adminSale(sale);
        client.send(client.authorized("/api/v1/admin/sales/" + sale, tokens.operator("olga"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", before.header("ETag"))
                        .method("PATCH", BodyPublishers.ofString("{\"quiz\":" + on + "}"))
                        .build())
                .expect(200, JsonNode.class);
    }

    private Answer adminSale(String sale) {
        return client.getAsOperator("/api/v1/admin/sales/" + sale);
    }

    private JsonNode saleData(String sale) {
        return client.sale(sale).expect(200, JsonNode.class);
    }

    private static byte[] picture(JsonNode challenge) {
        String picture = challenge.get("picture").asText();
        assertThat(picture).startsWith(PNG);
        return Base64.getDecoder().decode(picture.substring(PNG.length()));
    }

    private String buyer(String name) {
        return tokens.buyer(name + "-" + UUID.randomUUID());
    }
}
