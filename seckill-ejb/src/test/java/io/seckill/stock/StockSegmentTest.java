package io.seckill.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seckill.value.SaleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockSegmentTest {

    private final StockSegment segment = new StockSegment(new SaleId(1), 0, 3);

    @Test
    void reservesDownToTheLastUnit() {
        assertThat(segment.reserve(2)).isTrue();
        assertThat(segment.reserve(1)).isTrue();

        assertThat(segment.unitsFree()).isZero();
    }

    @Test
    void refusesOneTooManyAndKeepsTheRest() {
        assertThat(segment.reserve(4)).isFalse();

        assertThat(segment.unitsFree()).isEqualTo(3);
    }

    @Test
    void takesBackWhatWasReserved() {
        segment.reserve(2);

        segment.giveBack(2);

        assertThat(segment.unitsFree()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void takesBackNothingLessOrMore(int units) {
        segment.reserve(1);

        assertThatIllegalArgumentException().isThrownBy(() -> segment.giveBack(units));

        assertThat(segment.unitsFree()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void neverReservesNothingOrLess(int units) {
        assertThatIllegalArgumentException().isThrownBy(() -> segment.reserve(units));

        assertThat(segment.unitsFree()).isEqualTo(3);
    }
}
