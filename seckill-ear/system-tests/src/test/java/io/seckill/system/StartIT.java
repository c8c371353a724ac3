package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What there is after a start, on every server. */
@ExtendWith(SharedServer.class)
class StartIT {

    private final SeckillServer server;
    private final SeckillClient client;

    StartIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
    }

    @Test
    void isAliveAndReady() {
        assertThat(client.get("/health/live").status()).isEqualTo(200);
        awaitReady(client);
    }

    @Test
    void answersAtTheOperatorsPort() {
        SeckillClient inside = new SeckillClient(server.operatorsUri(), server.tokens());

        awaitReady(inside);
        assertThat(inside.getAsOperator("/api/v1/admin/alerts").status()).isEqualTo(200);
        assertThat(inside.get("/console/").status()).isEqualTo(200);
    }

    @Test
    void startsWithoutAStackTrace() {
        assertThat(server.log().stackTracesUntil(server.logEndAtFirstStart())).isEmpty();
    }

    @Test
    void showsItsPages() {
        assertThat(client.get("/").header("Content-Type")).startsWith("text/html");
        assertThat(client.get("/sale.html").header("Content-Type")).startsWith("text/html");
    }

    @Test
    void givesADemoIdentityThatCanBuy() {
        String sale = client.openSale(NewSale.of(1)).saleId();

        Answer identity = client.send(client.request("/api/v1/demo/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"subject\":\"newcomer\",\"groups\":[\"buyer\"]}"))
                .build());

        String token = identity.json().path("token").asText();
        client.bought(sale, token);
    }

    /** A busy machine may not be, for seconds. */
    private static void awaitReady(SeckillClient client) {
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .until(() -> client.get("/health/ready").status() == 200);
    }
}
