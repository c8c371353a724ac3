package io.seckill.sale;

import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleCopyPolicyTest {

    /** The original opens at 2026-11-27T09:00:00Z. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-26T00:00:00Z,2026-11-27T09:00:00Z",
        "2026-11-27T08:00:00Z,2026-11-27T09:00:00Z",
        "2026-11-27T08:00:00.001Z,2026-11-28T09:00:00Z",
        "2026-11-27T09:00:00Z,2026-11-28T09:00:00Z",
        "2026-11-28T08:00:00Z,2026-11-28T09:00:00Z",
        "2026-12-31T23:00:00Z,2027-01-01T09:00:00Z"
    })
    void opensAtTheSameTimeOfTheDayWithAnHourToChangeIt(Instant now, Instant opensAt) {
        assertThat(SaleCopyPolicy.opensAt(NINE, now)).isEqualTo(opensAt);
    }

    @Test
    void isOpenAsLongAsTheOriginal() {
        Instant tomorrow = NINE.plusSeconds(86_400);

        assertThat(SaleCopyPolicy.closesAt(SomeSale.closingAt(NINE.plusSeconds(60)), tomorrow))
                .contains(tomorrow.plusSeconds(60));
        assertThat(SaleCopyPolicy.closesAt(SomeSale.terms(), tomorrow)).isEmpty();
    }
}
