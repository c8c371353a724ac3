package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class CrowdRaceIT {

    private static final int BUYERS = 10_000;

    private final SeckillServer server;
    private final SeckillClient client;
    private final SeckillClient inside;

    CrowdRaceIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
        this.inside = new SeckillClient(server.operatorsUri(), server.tokens());
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

    /** Ten times as many wait as keep the server busy: who buys nothing does not wait behind them. */
    @Tag("operator")
    @Test
    void answersOthersWhileTenTimesTooManyBuy() {
        String soldOut = client.openSale(NewSale.of(1)).saleId();
        client.bought(soldOut, server.tokens().buyer("overload-winner"));
        client.awaitState(soldOut, "SOLD_OUT");
        String sale = client.openSale(NewSale.of(BUYERS)).saleId();
        Books before = client.books(sale);
        CrowdPlan plan = CrowdPlan.of(BUYERS, Duration.ofSeconds(1)).withConnections(2_500);
        Crowd crowd = Crowd.before(server.uri(), sale, server.tokens(), plan);

        CompletableFuture<CrowdResult> buying = crowd.start();
        int looks = 0;
        for (; !buying.isDone(); looks++) {
            assertThat(client.sale(sale).status()).isEqualTo(200);
            problem(client.buy(soldOut, server.tokens().buyer("overload-loser-" + looks)), 409, "sold-out");
            assertThat(inside.adminSale(sale).saleId()).isEqualTo(sale);
            assertThat(inside.get("/health/live").status()).isEqualTo(200);
        }

        assertThat(looks).isPositive();
        CrowdResult result = buying.join();
        assertThat(CrowdVerdict.on(result, BUYERS, before, BooksCheck.drained(client, sale)))
                .as(result.report())
                .isEmpty();
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
