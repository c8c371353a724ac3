package io.seckill.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seckill.value.SaleId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllotmentPolicyTest {

    private static final SaleId SALE = new SaleId(1);

    @Test
    void splitsEvenlyAndGivesTheRestToTheFirst() {
        assertThat(AllotmentPolicy.allot(SALE, 10, 4))
                .extracting(StockSegment::unitsFree)
                .containsExactly(3, 3, 2, 2);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1000,1", "1000,7", "64,64", "10000000,64"})
    void losesNoUnit(int units, int segments) {
        StockLevel level = StockLevel.of(AllotmentPolicy.allot(SALE, units, segments));

        assertThat(level.unitsAllotted()).isEqualTo(units);
        assertThat(level.unitsFree()).isEqualTo(units);
    }

    @Test
    void addsEvenlyAndGivesTheRestToTheFirst() {
        List<StockSegment> segments = AllotmentPolicy.allot(SALE, 8, 4);
        segments.get(0).reserve(2);

        AllotmentPolicy.add(segments, 6);

        assertThat(segments).extracting(StockSegment::unitsFree).containsExactly(2, 4, 3, 3);
        assertThat(StockLevel.of(segments).unitsAllotted()).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "64", "1001"})
    void losesNoAddedUnit(int units) {
        List<StockSegment> segments = AllotmentPolicy.allot(SALE, 64, 64);

        AllotmentPolicy.add(segments, units);

        assertThat(StockLevel.of(segments).unitsAllotted()).isEqualTo(64 + units);
        assertThat(StockLevel.of(segments).unitsFree()).isEqualTo(64 + units);
    }

    @ParameterizedTest
    @CsvSource({"1,2", "10,0", "100,65"})
    void refusesSegmentsThatMakeNoSense(int units, int segments) {
        assertThatIllegalArgumentException().isThrownBy(() -> AllotmentPolicy.allot(SALE, units, segments));
    }
}
