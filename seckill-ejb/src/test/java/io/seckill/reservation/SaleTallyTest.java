package io.seckill.reservation;

import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SaleTallyTest {

    private final SaleTally tally = new SaleTally(NINE, 0);

    @Test
    void hasNoRateBeforeTheFirstLook() {
        sell(3);

        assertThat(tally.figures().acceptedPerSecond()).isZero();
    }

    @Test
    void tellsTheRateOfTheTimeBetweenTheLooks() {
        sell(6);
        tally.look(TimeUnit.SECONDS.toNanos(2));

        assertThat(tally.figures().acceptedPerSecond()).isEqualTo(3);
    }

    @Test
    void forgetsWhatWasSoldMoreThanFiveLooksAgo() {
        sell(100);
        for (int second = 1; second <= 6; second++) {
            tally.look(TimeUnit.SECONDS.toNanos(second));
            sell(second <= 5 ? 2 : 0);
        }

        assertThat(tally.figures().acceptedPerSecond()).isEqualTo(2);
    }

    @Test
    void countsEachOutcomeOnItsOwn() {
        sell(2);
        tally.told(Told.REPEATED);
        tally.told(Told.BUSY);
        tally.told(Told.PAUSED);
        tally.told(Told.PAUSED);

        NodeFigures figures = tally.figures();

        assertThat(figures.since()).contains(NINE);
        assertThat(figures.asked()).isEqualTo(6);
        assertThat(figures.accepted()).isEqualTo(2);
        assertThat(figures.repeated()).isOne();
        assertThat(figures.refusals()).containsOnlyKeys("busy", "sale-paused").containsEntry("sale-paused", 2L);
    }

    private void sell(int times) {
        for (int i = 0; i < times; i++) {
            tally.told(Told.RESERVED);
        }
    }
}
