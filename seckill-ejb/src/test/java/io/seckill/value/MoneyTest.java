package io.seckill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void multipliesInMinorUnits() {
        assertThat(Money.of(1_999, "EUR").times(3)).isEqualTo(Money.of(5_997, "EUR"));
    }

    @Test
    void neverWrapsAround() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(Long.MAX_VALUE, "EUR").times(2));
    }

    @Test
    void isWrittenWithTheDigitsOfItsCurrency() {
        assertThat(Money.of(199_900, "EUR")).hasToString("1999.00 EUR");
        assertThat(Money.of(199_900, "JPY")).hasToString("199900 JPY");
        assertThat(Money.of(199_900, "KWD")).hasToString("199.900 KWD");
    }
}
