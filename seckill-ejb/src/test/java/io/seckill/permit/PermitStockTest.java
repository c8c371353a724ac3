package io.seckill.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermitStockTest {

    private static final PermitRate THOUSAND = new PermitRate(1_000);
    private static final int A_SECOND_OF_FETCHES = 25;

    private final PermitStock stock = new PermitStock();

    @Test
    void givesAsManyPermitsAsCame() {
        assertThat(stock.take()).isFalse();

        stock.add(2, 1);

        assertThat(stock.take()).isTrue();
        assertThat(stock.take()).isTrue();
        assertThat(stock.take()).isFalse();
    }

    @Test
    void fetchesForTheBuyersThatThereAreAndOneMessageForNobody() {
        assertThat(stock.room(THOUSAND)).as("nobody has come yet").isOne();

        stock.take();
        assertThat(stock.room(THOUSAND)).isEqualTo(8);
        stock.add(160, 1);
        assertThat(stock.room(THOUSAND)).isEqualTo(1);
        stock.add(25, 1);
        assertThat(stock.room(THOUSAND)).as("15 more would be too many").isZero();

        stock.take();
        IntStream.range(0, 170).forEach(one -> stock.take());
        IntStream.range(0, A_SECOND_OF_FETCHES)
                .forEach(fetch -> assertThat(stock.room(THOUSAND)).isPositive());
        assertThat(stock.room(THOUSAND)).as("nobody comes any more").isZero();
    }

    @Test
    void neverHoldsMoreThanItsRateAllows() {
        stock.take();
        stock.add(stock.room(THOUSAND) * THOUSAND.perMessage(), 1);
        assertThat(stock.held()).isEqualTo(THOUSAND.mostOnNode());

        assertThat(stock.room(new PermitRate(100))).isZero();
        assertThat(stock.held()).as("of a lower rate").isEqualTo(20);
    }

    @Test
    void throwsAwayWhatAnEarlierMakerStillMakes() {
        stock.add(5, 2);
        stock.add(7, 1);
        stock.add(1, 2);
        stock.add(1, 3);
        stock.add(1, 2);

        assertThat(stock.held()).isEqualTo(7);
    }

    @Test
    void givesNoPermitTwice() throws Exception {
        stock.add(10_000, 1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Long> taker =
                    () -> IntStream.range(0, 5_000).filter(one -> stock.take()).count();
            List<Future<Long>> takers = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                takers.add(threads.submit(taker));
            }
            long granted = 0;
            for (Future<Long> one : takers) {
                granted += one.get();
            }
            assertThat(granted).isEqualTo(10_000);
        } finally {
            threads.shutdownNow();
        }
    }
}
