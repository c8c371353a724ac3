package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("server")
@ExtendWith(SharedServer.class)
class SalesCacheIT {

    private final SeckillClient client;

    SalesCacheIT(SeckillServer server) {
        this.client = server.client();
    }

    @Test
    void letsEveryCacheKeepASaleForASecond() {
        String sale = client.openSale(NewSale.of(3)).saleId();

        Answer answer = client.sale(sale);

        assertThat(answer.header("Cache-Control")).contains("public", "max-age=1");
        assertThat(answer.header("ETag")).isNotBlank();
    }
}
