package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Ticket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer finds after the first start. */
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
    void saysThatItIsReadyAndWhereToLook() {
        assertThat(server.log().text()).contains("Seckill is ready", ":" + server.port());
    }

    @Test
    void startsWithoutAStackTrace() {
        assertThat(server.log().stackTracesSince(0)).isEmpty();
    }

    @Test
    void hasAnOpenDemoSaleOfAThousandUnits() {
        assertThat(demoSale()).isPresent();
    }

    @Test
    void showsItsPages() {
        assertThat(client.get("/").header("Content-Type")).startsWith("text/html");
        assertThat(client.get("/sale.html").header("Content-Type")).startsWith("text/html");
    }

    @Test
    void givesADemoIdentityThatCanBuy() {
        Answer identity = client.send(client.request("/api/v1/demo/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"subject\":\"newcomer\",\"groups\":[\"buyer\"]}"))
                .build());

        String token = identity.json().path("token").asText();
        client.buy(demoSale().orElseThrow(), token).expect(202, Ticket.class);
    }

    private Optional<String> demoSale() {
        return StreamSupport.stream(client.sales().json().path("sales").spliterator(), false)
                .filter(sale -> sale.path("unitsAllotted").asInt() == 1_000)
                .filter(sale -> "OPEN".equals(sale.path("state").asText()))
                .map(sale -> sale.path("saleId").asText())
                .findFirst();
    }
}
