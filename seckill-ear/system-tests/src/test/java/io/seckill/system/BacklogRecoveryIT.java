package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The server ends while extra consumers have groups of messages in their hands. */
@Tag("crash")
@TestMethodOrder(OrderAnnotation.class)
class BacklogRecoveryIT {

    private static final int ORDERS = 1_000;
    private static final int KILLS = Integer.getInteger("backlogKills", 1);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TAKEN = "seckill_consumers_taken_total{queue=\"" + CreditBacklog.QUEUE + "\"} ";

    private static SeckillServer server;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(options());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Order(2)
    @Test
    void losesAndDoublesNothingWhenItIsKilled() {
        for (int i = 0; i < KILLS; i++) {
            endsInTheMiddle(server::kill);
        }
    }

    /** First: a server that was killed may have more to say afterwards. */
    @Order(1)
    @Test
    void losesNothingWhenItIsStopped() {
        int before = server.log().end();
        endsInTheMiddle(server::stop);
        assertThat(server.log().stackTracesSince(before)).as("it ends in order").isEmpty();
    }

    /** Four more consumers as soon as anything waits. */
    private static ServerOptions options() {
        return ServerOptions.usual()
                .withReachableBroker()
                .with("seckill.messaging.follow-up-messages", 50)
                .with("seckill.messaging.follow-down-messages", 20)
                .with("seckill.messaging.follow-rise-millis", 0);
    }

    private static void endsInTheMiddle(Runnable end) {
        String sale;
        long left;
        try (Broker broker = server.broker()) {
            sale = CreditBacklog.of(server, broker, ORDERS);
            double before = groupsTaken();
            broker.resume(CreditBacklog.QUEUE);
            awaitGroups(before);
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
    private static void awaitGroups(double before) {
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> groupsTaken() > before);
    }

    /** By extra consumers, since the server's start. */
    private static double groupsTaken() {
        return server.client()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(TAKEN))
                .mapToDouble(line -> Double.parseDouble(line.substring(TAKEN.length())))
                .sum();
    }
}
