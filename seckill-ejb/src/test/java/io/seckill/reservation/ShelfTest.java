package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.stock.AllotmentPolicy;
import io.seckill.value.SaleId;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,0", "7,1"})
    void beginsAtTheNodesOwnSegment(int nodeNumber, int segment) {
        Shelf shelf = new Shelf(AllotmentPolicy.allot(new SaleId(1), 9, 3), nodeNumber);

        assertThat(shelf.take(1)).hasValue(segment);
    }

    @Test
    void findsEveryUnitInWhateverSegment() {
        Shelf shelf = new Shelf(AllotmentPolicy.allot(new SaleId(1), 10, 3), 1);

        assertThat(IntStream.range(0, 10).mapToObj(i -> shelf.take(1))).allMatch(OptionalInt::isPresent);
        assertThat(shelf.take(1)).isEmpty();
        assertThat(shelf.level().soldOut()).isTrue();
    }
}
