package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.Broker;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The node warms itself by purchases of its own, of which nothing is left. */
@Tag("operator")
class PreheatRecoveryIT {

    private static final String PATH = "/api/v1/admin/preheats";
    private static final String BEGUN = "preheat begins";
    private static final String ENDED = "preheat ends:";
    private static final String PLACE_ORDERS = "seckill.place-orders";

    private static final List<String> TABLES = List.of(
            "sale",
            "stock_segment",
            "reservation",
            "purchase_order",
            "credit_account",
            "credit_entry",
            "coupon",
            "sms_message",
            "sale_count",
            "inbox");

    /** A server that was just started may take ten for its first purchase; the second preheat has some. */
    private static final int SECONDS = 20;

    private static final ServerOptions PREHEATING = ServerOptions.asInProduction()
            .withoutOptimisingCompiler()
            .withReachableBroker()
            .with("seckill.preheat.seconds", SECONDS)
            .with("seckill.probe.seconds", 0);

    @Test
    void leavesNothingBehindEvenWhenItIsKilled() throws SQLException {
        try (SeckillServer server = SeckillServer.start(PREHEATING);
                Broker broker = server.broker()) {
            assertThat(server.log().text()).contains(BEGUN, ENDED);
            assertThat(server.log().stackTracesSince(0)).isEmpty();
            assertThat(server.client().sales().json().path("sales")).isEmpty();
            assertThat(server.client().postAsOperator(PATH, "").status()).isEqualTo(202);
            assertThat(server.client().postAsOperator(PATH, "").status())
                    .as("one at a time")
                    .isEqualTo(409);

            killAmidPurchases(server, broker);
            server.startAgain();

            assertThat(server.log().text().split(ENDED, -1))
                    .as("two have ended, one not")
                    .hasSize(3);
            assertNothingIsLeft(server);
        }
    }

    private static void killAmidPurchases(SeckillServer server, Broker broker) {
        long before = broker.messagesAddedTo(PLACE_ORDERS);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> broker.messagesAddedTo(PLACE_ORDERS) > before);
        server.kill();
    }

    private static void assertNothingIsLeft(SeckillServer server) throws SQLException {
        try (Broker broker = server.broker()) {
            await("all messages are consumed")
                    .atMost(Duration.ofMinutes(2))
                    .until(() ->
                            ApplicationQueues.of(broker).stream().allMatch(queue -> broker.messagesIn(queue) == 0));
        }
        server.stop();
        try (Connection database = server.database().connect();
                Statement statement = database.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }
}
