package io.seckill.sale;

import static io.seckill.sale.SaleState.CLOSED;
import static io.seckill.sale.SaleState.OPEN;
import static io.seckill.sale.SaleState.PAUSED;
import static io.seckill.sale.SaleState.SCHEDULED;
import static io.seckill.sale.SaleState.SOLD_OUT;
import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleStateTest {

    private static final Instant A_MOMENT_BEFORE = NINE.minusMillis(1);
    private static final Instant TEN = NINE.plusSeconds(3_600);

    @Test
    void opensAtItsVeryInstant() {
        assertThat(SomeSale.terms().stateAt(A_MOMENT_BEFORE, false)).isEqualTo(SCHEDULED);
        assertThat(SomeSale.terms().stateAt(NINE, false)).isEqualTo(OPEN);
    }

    @Test
    void closesAtItsVeryInstant() {
        assertThat(SomeSale.closingAt(TEN).stateAt(TEN.minusMillis(1), false)).isEqualTo(OPEN);
        assertThat(SomeSale.closingAt(TEN).stateAt(TEN, false)).isEqualTo(CLOSED);
    }

    @Test
    void isSoldOutOnlyWhileItIsOpen() {
        assertThat(SomeSale.terms().stateAt(A_MOMENT_BEFORE, true)).isEqualTo(SCHEDULED);
        assertThat(SomeSale.terms().stateAt(NINE, true)).isEqualTo(SOLD_OUT);
        assertThat(SomeSale.closingAt(TEN).stateAt(TEN, true)).isEqualTo(CLOSED);
    }

    @Test
    void staysClosedOnceAnOperatorClosedIt() {
        assertThat(SomeSale.closedAt(A_MOMENT_BEFORE).stateAt(NINE, false)).isEqualTo(CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,OPEN,true", "OPEN,OPEN,false", "SOLD_OUT,OPEN,false", "CLOSED,OPEN,false",
        "SCHEDULED,CLOSE,true", "OPEN,CLOSE,true", "SOLD_OUT,CLOSE,true", "CLOSED,CLOSE,false",
        "SCHEDULED,PAUSE,false", "OPEN,PAUSE,true", "SOLD_OUT,PAUSE,true", "CLOSED,PAUSE,false",
        "SCHEDULED,RESUME,false", "OPEN,RESUME,false", "SOLD_OUT,RESUME,false", "CLOSED,RESUME,false",
        "PAUSED,OPEN,false", "PAUSED,PAUSE,false", "PAUSED,RESUME,true", "PAUSED,CLOSE,true"
    })
    void allowsAnOperatorWhatTheTableSays(SaleState from, SaleState.Move move, boolean allowed) {
        assertThat(from.allows(move)).isEqualTo(allowed);
    }

    @Test
    void anOperatorOpensASaleBeforeItsTime() {
        Sale sale = new Sale(SomeSale.ID, SomeSale.wish());

        sale.open(A_MOMENT_BEFORE, false);

        assertThat(sale.terms().stateAt(A_MOMENT_BEFORE, false)).isEqualTo(OPEN);
    }

    @Test
    void isPausedWhateverItsStockUntilItIsResumedOrEnds() {
        Sale sale = new Sale(SomeSale.ID, SomeSale.closingWish(TEN));
        sale.pause(NINE, true);

        assertThat(sale.terms().stateAt(NINE, false)).isEqualTo(PAUSED);
        assertThat(sale.terms().stateAt(NINE, true)).isEqualTo(PAUSED);
        assertThat(sale.terms().stateAt(TEN, false)).isEqualTo(CLOSED);
        sale.resume(TEN.minusMillis(1), true);
        assertThat(sale.terms().stateAt(NINE, false)).isEqualTo(OPEN);
        assertThat(sale.terms().stateAt(NINE, true)).isEqualTo(SOLD_OUT);
    }

    @Test
    void refusesAMoveByName() {
        Sale sale = new Sale(SomeSale.ID, SomeSale.wish());
        sale.close(NINE, false);

        assertThatIllegalStateException()
                .isThrownBy(() -> sale.open(NINE, false))
                .withMessageContaining("CLOSED does not allow OPEN");
    }
}
