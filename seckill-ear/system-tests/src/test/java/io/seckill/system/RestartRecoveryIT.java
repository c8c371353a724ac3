package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.crowd.Crowd;
import io.seckill.crowd.CrowdPlan;
import io.seckill.crowd.CrowdResult;
import io.seckill.crowd.CrowdVerdict;
import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Shape;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The server ends in the middle of a crowd and starts again on its data; the crowd keeps knocking all the while. */
@TestMethodOrder(OrderAnnotation.class)
class RestartRecoveryIT {

    private static final int UNITS = 2_500;
    private static final NewSale SALE = NewSale.of(UNITS);

    /** 150 clicks a second: a server that stops has closed its doors long before the units are sold. */
    private static final CrowdPlan PLAN = CrowdPlan.of(3_000, Duration.ofSeconds(20));

    /** A server that is killed closes no doors first. */
    private static final CrowdPlan QUEUE = CrowdPlan.of(3_000, Duration.ofSeconds(10));

    private static SeckillServer server;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(ServerOptions.usual());
    }

    /** A crowd that waits for the first purchase of a start comes all at once behind it. */
    @BeforeEach
    void warm() {
        server.warmed();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** First: a server that was killed may have more to say afterwards. */
    @Order(1)
    @Test
    void losesNothingWhenItIsStopped() {
        int before = server.log().end();
        crowdOutlives(SALE, PLAN, () -> {
            server.stop();
            assertThat(server.log().stackTracesSince(before))
                    .as("it ends in order")
                    .isEmpty();
            assertThat(messagesGivenBack()).isZero();
        });
    }

    @Order(2)
    @Tag("crash")
    @Test
    void losesNothingWhenItIsKilled() {
        crowdOutlives(SALE, PLAN, server::kill);
    }

    /** Requests that wait for a decision, some of them in the middle of it. */
    @Order(3)
    @Tag("crash")
    @Test
    void losesNothingWhenItIsKilledAndBuyersQueue() {
        crowdOutlives(SALE.queueingFirst(300), QUEUE, server::kill);
    }

    private static void crowdOutlives(NewSale terms, CrowdPlan plan, Runnable end) {
        SeckillClient client = server.client();
        String sale = client.openSale(terms).saleId();
        Books before = client.books(sale);
        Crowd crowd = Crowd.before(server.uri(), sale, server.tokens(), plan);

        CompletableFuture<CrowdResult> crowdResult = crowd.start();
        endInTheMiddle(crowd, end);
        server.startAgain();

        CrowdResult result = crowdResult.join();
        assertThat(result.complaints()).as(result.report()).isEmpty();
        Books after = BooksCheck.drained(client, sale);
        assertThat(CrowdVerdict.on(result, plan.buyers(), before, after))
                .as(result.report())
                .isEmpty();
        assertThat(after.deadLetters()).isZero();
        assertThat(result.ticketsNotOrdered(client)).isEmpty();
    }

    /** Messages that a listener had begun and left to its successor. */
    private static long messagesGivenBack() {
        if (Shape.given().embedded()) {
            return 0; // The broker has ended too.
        }
        try (Broker broker = server.broker()) {
            return ApplicationQueues.of(broker).stream()
                    .flatMap(queue -> broker.attempts(queue).stream())
                    .filter(attempts -> attempts > 0)
                    .count();
        }
    }

    private static void endInTheMiddle(Crowd crowd, Runnable end) {
        await().atMost(Duration.ofSeconds(180))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> crowd.ticketsGiven() >= UNITS / 10);
        end.run();
        assertThat(crowd.ticketsGiven()).as("the middle of the sale").isLessThan(UNITS);
    }
}
