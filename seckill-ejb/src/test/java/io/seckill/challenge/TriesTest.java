package io.seckill.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final SaleId SALE = new SaleId(7);
    private static final BuyerId ANN = new BuyerId("ann");

    private final AtomicLong nanos = new AtomicLong(42);
    private final Tries tries = new Tries(2, nanos::get);

    @Test
    void endAfterSoManyAndBeginAnewAfterAMinute() {
        assertThat(tries.take(SALE, ANN)).isEmpty();
        pass(Duration.ofSeconds(10));
        assertThat(tries.take(SALE, ANN)).isEmpty();
        assertThat(tries.take(SALE, ANN)).contains(Duration.ofSeconds(50));
        pass(Duration.ofSeconds(49));
        assertThat(tries.take(SALE, ANN)).contains(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(tries.take(SALE, ANN)).isEmpty();
    }

    @Test
    void areEachBuyersOwnInEachSale() {
        tries.take(SALE, ANN);
        tries.take(SALE, ANN);

        assertThat(tries.take(SALE, new BuyerId("bob"))).isEmpty();
        assertThat(tries.take(new SaleId(8), ANN)).isEmpty();
    }

    @Test
    void doNotCountWhatWasGivenBack() {
        tries.giveBack(SALE, ANN);
        for (int i = 0; i < 10; i++) {
            assertThat(tries.take(SALE, ANN)).isEmpty();
            tries.giveBack(SALE, ANN);
        }
        tries.take(SALE, ANN);
        tries.take(SALE, ANN);

        assertThat(tries.take(SALE, ANN)).isPresent();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
