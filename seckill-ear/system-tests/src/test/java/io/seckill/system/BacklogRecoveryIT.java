package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server ends while extra consumers have groups of messages in their hands. */
@Tag("crash")
class BacklogRecoveryIT {

    private static final int ORDERS = 1_000;
    private static final int KILLS = Integer.getInteger("backlogKills", 1);
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void losesAndDoublesNothingWhenItIsKilled() {
        try (SeckillServer server = SeckillServer.start(options())) {
            for (int i = 0; i < KILLS; i++) {
                endsInTheMiddle(server, server::kill);
            }
        }
    }

    @Test
    void losesNothingWhenItIsStopped() {
        try (SeckillServer server = SeckillServer.start(options())) {
            endsInTheMiddle(server, server::stop);
            assertThat(server.log().stackTracesSince(0)).as("it ends in order").isEmpty();
        }
    }

    /** Four more consumers as soon as anything waits. */
    private static ServerOptions options() {
        return ServerOptions.usual()
                .withReachableBroker()
                .with("seckill.messaging.follow-up-messages", 50)
                .with("seckill.messaging.follow-down-messages", 20)
                .with("seckill.messaging.follow-rise-millis", 0);
    }

    private static void endsInTheMiddle(SeckillServer server, Runnable end) {
        String sale;
        long left;
        try (Broker broker = server.broker()) {
            sale = CreditBacklog.of(server, broker, ORDERS);
            broker.resume(CreditBacklog.QUEUE);
            awaitGroups(server);
            left = broker.messagesIn(CreditBacklog.QUEUE);
        }
        end.run();
        server.startAgain();

        Books books = BooksCheck.balanced(server.client(), sale);
        System.out.println("ended with " + left + " messages left, then " + books);
        assertThat(left).as("the middle").isPositive();
        assertThat(books.creditEntries()).isEqualTo(ORDERS);
        assertThat(books.deadLetters()).isZero();
    }

    /** Until extra consumers have worked on some groups. */
    private static void awaitGroups(SeckillServer server) {
        String start = "seckill_consumers_taken_total{queue=\"" + CreditBacklog.QUEUE + "\"} ";
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> server.client()
                        .get("/metrics")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith(start))
                        .anyMatch(line -> Double.parseDouble(line.substring(start.length())) > 0));
    }
}
