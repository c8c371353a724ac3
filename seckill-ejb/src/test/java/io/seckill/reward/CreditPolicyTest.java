package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seckill.value.BuyerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditPolicyTest {

    @ParameterizedTest
    @CsvSource({"0,0", "99,0", "100,1", "199,1", "199900,1999"})
    void givesAPointForEveryFullHundred(long amountMinor, long points) {
        assertThat(CreditPolicy.points(amountMinor)).isEqualTo(points);
    }

    @Test
    void refusesANegativeAmount() {
        assertThatIllegalArgumentException().isThrownBy(() -> CreditPolicy.points(-1));
    }

    @Test
    void aBalanceNeverWrapsAround() {
        CreditAccount account = CreditAccount.open(new BuyerId("ann")).plus(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> account.plus(1));
    }
}
