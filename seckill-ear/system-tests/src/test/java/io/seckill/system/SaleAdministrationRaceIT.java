package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operators at work while buyers click. */
@ExtendWith(SharedServer.class)
class SaleAdministrationRaceIT {

    private static final String PATH = "/api/v1/admin/sales/";
    private static final int CLICKING = 32;
    private static final int ROUNDS = 6;
    private static final int UNITS_A_ROUND = 50;

    private final SeckillClient client;
    private final Tokens tokens;

    SaleAdministrationRaceIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    /** The first runner is the operators, the others are buyers, one after the other. */
    @Test
    void booksStayCleanAndNothingIsSoldWhilePaused() {
        String sale = client.openSale(NewSale.of(UNITS_A_ROUND).inSegments(3)).saleId();
        Instant end = Instant.now().plusSeconds(240);

        List<Map<String, Integer>> outcomes =
                Race.of(CLICKING + 1, number -> number == 0 ? operate(sale) : click(sale, number, end));

        Map<String, Integer> all = new TreeMap<>();
        outcomes.forEach(some -> some.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum)));
        Books books = BooksCheck.balanced(client, sale);
        assertThat(all).containsKeys("sale-paused", "sold-out").containsEntry("sold while paused", 0);
        assertThat(books.unitsAllotted()).isEqualTo((ROUNDS + 1) * UNITS_A_ROUND);
        assertThat(books.unitsOrdered()).isEqualTo(all.get("accepted").longValue());
        assertThat(books.orders()).isEqualTo(all.get("accepted").longValue());
        assertThat(books.unitsFree()).as("there were more buyers than units").isZero();
        assertThat(all.keySet())
                .isSubsetOf("accepted", "sale-paused", "sold-out", "busy", "sold while paused", "closed");
    }

    /** In each round: a pause, in which nothing may be sold, and units, by one wish sent twice at a time, within the pause or behind it. */
    private Map<String, Integer> operate(String sale) {
        int soldWhilePaused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            letPass(Duration.ofMillis(200));
            move(sale, "/pause", true);
            int sold = sold(sale);
            letPass(Duration.ofMillis(300));
            if (round % 2 == 0) {
                add(sale, round);
            }
            soldWhilePaused += sold(sale) - sold;
            move(sale, "/resume", false);
            if (round % 2 == 1) {
                add(sale, round);
            }
        }
        letPass(Duration.ofSeconds(1));
        client.awaitState(sale, "SOLD_OUT");
        client.close(sale);
        return Map.of("sold while paused", soldWhilePaused);
    }

    private Map<String, Integer> click(String sale, int number, Instant end) {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> closed = new ArrayList<>();
        for (int buyer = 0; closed.isEmpty() && Instant.now().isBefore(end); buyer++) {
            Answer answer = client.decided(sale, tokens.buyer("race-" + number + "-" + buyer));
            String outcome = answer.status() / 100 == 2 ? "accepted" : answer.problem();
            if (outcome.equals("sale-closed")) {
                closed.add(outcome);
            }
            outcomes.merge(closed.isEmpty() ? outcome : "closed", 1, Integer::sum);
        }
        return outcomes;
    }

    /** Who was told busy may be told the second time that it is done already. */
    private void move(String sale, String move, boolean paused) {
        Answer answer = SeckillClient.unlessBusy(() -> client.postAsOperator(PATH + sale + move, ""));
        assertThat(answer.status()).as(answer.body()).isIn(200, 409);
        assertThat(client.adminSale(sale).is("PAUSED")).as(move).isEqualTo(paused);
    }

    private int sold(String sale) {
        Sale now = client.adminSale(sale);
        return now.unitsAllotted() - now.unitsFree();
    }

    private void add(String sale, int round) {
        Race.of(
                2,
                number -> SeckillClient.unlessBusy(() -> add(sale, "round-" + round))
                        .expect(200, Sale.class));
    }

    private Answer add(String sale, String key) {
        return client.send(client.authorized(PATH + sale + "/units", tokens.operator("olga"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"units\":" + UNITS_A_ROUND + ",\"reason\":\"found\"}"))
                .build());
    }

    /** Time in which buyers click: there is no condition to wait for. */
    private static void letPass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
