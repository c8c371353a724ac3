package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.seckill.harness.Answer;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Part;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Shape;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While the broker or the database is away nothing is sold, everyone is told so, and it passes by itself. */
class OutageIT {

    private static final int UNITS = 10;

    /** Not how fast it is, but that nobody waits for time-outs and repetitions. */
    private static final Duration SOON = Duration.ofSeconds(8);

    /** The first after the end may be the one that finds it out. */
    private static final int CLICKS = 3;

    private static final Duration UNTIL_USABLE = Duration.ofSeconds(180);

    private static SeckillServer server;
    private static SeckillClient client;

    @BeforeAll
    static void start() {
        assumeFalse(Shape.given().embedded(), "broker and database end with the server");
        server = SeckillServer.start(ServerOptions.usual());
        client = server.client();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "database"})
    void sellsNothingMeanwhileAndGoesOnAfterwards(String name) {
        Part part = part(name);
        String sale = client.openSale(NewSale.of(UNITS)).saleId();
        String ticket =
                client.bought(sale, server.tokens().buyer(name + "-early")).ticketId();
        BooksCheck.drained(client, sale);

        part.kill();
        Refusal refusal = refused(sale, name + "-meanwhile");
        int saleRead = client.sale(sale).status();
        int ticketRead =
                client.ticket(ticket, server.tokens().buyer(name + "-early")).status();
        part.start();

        ProblemCheck.problem(refusal.answer(), 503, "busy");
        assertThat(refusal.answer().header("Retry-After")).isNotBlank();
        assertThat(refusal.took()).isLessThan(SOON);
        assertThat(saleRead).isEqualTo(200);
        assertThat(ticketRead).isEqualTo(200);
        await().atMost(UNTIL_USABLE).until(() -> buy(sale, name + "-late").status() / 100 == 2);
        Books after = BooksCheck.drained(client, sale);
        assertThat(after.unitsFree())
                .as("nothing was reserved for who was refused")
                .isEqualTo(UNITS - 2);
        assertThat(after.deadLetters()).isZero();
    }

    private record Refusal(Answer answer, Duration took) {}

    /** The first that comes soon, or else the last. */
    private static Refusal refused(String sale, String buyer) {
        Refusal refusal = refusedOnce(sale, buyer);
        for (int click = 1; click < CLICKS && refusal.took().compareTo(SOON) >= 0; click++) {
            refusal = refusedOnce(sale, buyer);
        }
        return refusal;
    }

    private static Refusal refusedOnce(String sale, String buyer) {
        long begin = System.nanoTime();
        Answer answer = buy(sale, buyer);
        return new Refusal(answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Part part(String name) {
        Optional<Part> part = server.parts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        assumeTrue(part.isPresent(), "SECKILL_TEST_MYSQL_CONTROL names nothing that starts and kills the " + name);
        return part.orElseThrow();
    }

    private static Answer buy(String sale, String buyer) {
        return client.buy(sale, server.tokens().buyer(buyer));
    }
}
