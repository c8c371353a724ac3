package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the launcher of the embedded default adds for a newcomer. */
@Tag("launcher")
@ExtendWith(SharedServer.class)
class LauncherIT {

    private final SeckillServer server;
    private final SeckillClient client;

    LauncherIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
    }

    @Test
    void saysThatItIsReadyAndWhereToLook() {
        assertThat(server.log().text()).contains("Seckill is ready", ":" + server.port());
    }

    @Test
    void hasAnOpenDemoSaleOfAThousandUnits() {
        client.bought(demoSale().orElseThrow(), server.tokens().buyer("newcomer"));
    }

    private Optional<String> demoSale() {
        return StreamSupport.stream(client.sales().json().path("sales").spliterator(), false)
                .filter(sale -> "Demo phone".equals(sale.path("title").asText()))
                .filter(sale -> sale.path("unitsAllotted").asInt() == 1_000)
                .filter(sale -> "OPEN".equals(sale.path("state").asText()))
                .map(sale -> sale.path("saleId").asText())
                .findFirst();
    }
}
