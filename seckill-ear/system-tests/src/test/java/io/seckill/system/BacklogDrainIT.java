package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What extra consumers are worth where the work of a message is to wait for something: here for {@code slow-credit.btm}, so that the
 * machine's speed decides nothing.
 */
@Tag("speed")
class BacklogDrainIT {

    private static final String CREDIT = CreditBacklog.QUEUE;
    private static final Duration PATIENCE = Duration.ofSeconds(1_800);

    /** Messages of one item each that wait when the measuring begins. */
    private static final int BACKLOG = Integer.getInteger("backlog", 600);

    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(Broker.impatient(ServerOptions.usual()).withRules("slow-credit.btm"));
        client = server.client();
        broker = server.broker();
    }

    @AfterAll
    static void stop() {
        broker.close();
        server.close();
    }

    @Test
    void extraConsumersDrainABacklogMuchFaster() {
        long withListeners = drain(0);
        long withExtra = drain(4);

        System.out.printf(
                "%d messages of one item: %d ms by listeners alone, %d ms with extra consumers%n",
                BACKLOG, withListeners, withExtra);
        assertThat(withListeners).isGreaterThan(2 * withExtra);
    }

    /** @return milliseconds */
    private static long drain(int extra) {
        String sale = CreditBacklog.of(server, broker, BACKLOG);
        fix(extra);
        long begin = System.nanoTime();
        broker.resume(CREDIT);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> broker.messagesIn(CREDIT) == 0);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.deadLetters()).isZero();
        assertThat(books.creditEntries()).isEqualTo(BACKLOG);
        return millis;
    }

    private static void fix(int extra) {
        String order = "{\"mode\":\"FIXED\",\"extra\":" + extra + "}";
        client.put("/api/v1/admin/consumers/" + CREDIT, server.tokens().operator("olga"), order)
                .expect(200, JsonNode.class);
    }
}
