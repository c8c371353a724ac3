package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.crowd.Crowd;
import io.seckill.crowd.CrowdPlan;
import io.seckill.crowd.CrowdResult;
import io.seckill.crowd.CrowdVerdict;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class CrowdRaceIT {

    private static final int BUYERS = 10_000;

    private final SeckillServer server;
    private final SeckillClient client;

    CrowdRaceIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
    }

    @Test
    void sellsEveryUnitOnceToTenThousandBuyers() {
        crowdBuys(NewSale.of(1_000));
    }

    @Tag("database")
    @Test
    void sellsEveryUnitOfSeveralSegmentsOnce() {
        crowdBuys(NewSale.of(1_000).inSegments(4));
    }

    private void crowdBuys(NewSale newSale) {
        String sale = client.openSale(newSale).saleId();
        Books before = client.books(sale);
        Crowd crowd = Crowd.before(server.uri(), sale, server.tokens(), CrowdPlan.of(BUYERS, Duration.ofSeconds(2)));

        crowd.gather();
        CrowdResult result = crowd.start().join();

        Books after = BooksCheck.drained(client, sale);
        assertThat(CrowdVerdict.on(result, BUYERS, before, after))
                .as(result.report())
                .isEmpty();
    }
}
