package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import java.net.http.HttpRequest.BodyPublishers;
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
        assertThat(client.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void answersAtTheOperatorsPort() {
        SeckillClient inside = new SeckillClient(server.operatorsUri(), server.tokens());

        assertThat(inside.get("/health/ready").status()).isEqualTo(200);
        assertThat(inside.getAsOperator("/api/v1/admin/alerts").status()).isEqualTo(200);
        assertThat(inside.get("/console/").status()).isEqualTo(200);
    }

    @Test
    void startsWithoutAStackTrace() {
        assertThat(server.log().stackTracesSince(0)).isEmpty();
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
}
