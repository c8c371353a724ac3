package io.seckill.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seckill.fixture.ASale;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A measurement and no test of every day, since it rests on a machine that is not held up: {@code -Dit.test=PermitRates}. For 30 s each,
 * one thread that always wants a permit gets them at the sale's rate.
 */
class PermitRates extends InContainer {

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final double TOLERANCE = 0.05;

    @Inject
    Permits permits;

    @Inject
    Shop shop;

    private SaleId sale;

    @AfterEach
    void close() {
        shop.closes(sale);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 5_000})
    void areThoseOfTheSale(int perSecond) {
        sale = shop.sells(ASale.of(1).admitting(perSecond));
        Crowd.awaitFirst(permits, sale);

        Crowd crowd = Crowd.asks(permits, sale, TIME);

        System.out.printf(
                "set %,d/s: let in %,d in %.2f s, %.1f/s, %+.2f %%%n",
                perSecond,
                crowd.granted(),
                crowd.seconds(),
                crowd.perSecond(),
                100 * (crowd.perSecond() / perSecond - 1));
        assertThat(crowd.perSecond()).isCloseTo(perSecond, within(perSecond * TOLERANCE));
    }
}
