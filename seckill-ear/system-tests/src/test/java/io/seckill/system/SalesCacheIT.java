package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@ExtendWith(SharedServer.class)
class SalesCacheIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final SeckillClient client;
    private final Tokens tokens;

    SalesCacheIT(SeckillServer server) {
        this.client = server.client();
        this.tokens = server.tokens();
    }

    @Test
    void letsEveryCacheKeepASaleForASecond() {
        String sale = client.openSale(NewSale.of(3)).saleId();

        Answer answer = client.sale(sale);

        assertThat(answer.header("Cache-Control")).contains("public", "max-age=1");
        assertThat(answer.header("ETag")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sale.html", "/js/api.js", "/css/sale.css", "/img/product.svg"})
    void letsEveryCacheKeepWhatThePageConsistsOf(String path) {
        assertThat(client.get(path).header("Cache-Control")).contains("public", "max-age=10");
    }

    @Test
    void letsNobodyKeepWhatIsNotThere() {
        assertThat(client.get("/js/nothing.js").header("Cache-Control")).contains("no-store");
    }

    /** To the end of the second of the edge's own clock. */
    @Test
    void tellsTheEdgeWhetherASaleSells() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        Answer sells = admission(sale);
        assertThat(sells.status()).isEqualTo(204);
        assertThat(sells.header("X-Accel-Expires")).isEqualTo("@1234567890");

        client.bought(sale, tokens.buyer("edge-winner"));
        Answer soldOut =
                await().atMost(SOON).pollDelay(Duration.ZERO).until(() -> admission(sale), now -> now.status() == 403);
        assertThat(soldOut.header("Seckill-Refusal")).isEqualTo("sold-out");
        assertThat(soldOut.header("X-Accel-Expires")).isEqualTo("@1234567890");

        client.close(sale);
        assertThat(admission(sale).header("Seckill-Refusal")).isEqualTo("sale-closed");
        assertThat(admission("0000000000000").status()).isEqualTo(204);
    }

    private Answer admission(String sale) {
        return client.send(client.request("/api/v1/sales/" + sale + "/admission")
                .header("Seckill-Edge-Time", "1234567890.987")
                .GET()
                .build());
    }
}
