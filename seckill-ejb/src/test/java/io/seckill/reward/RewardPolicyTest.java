package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.order.OrderState;
import io.seckill.sale.RewardsOn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "PLACED,    EARNED,     ",
        "PAID,      ,           EARNED",
        "SHIPPED,   ,           ",
        "CLOSED,    TAKEN_BACK, ",
        "REFUNDING, ,           ",
        "REFUNDED,  TAKEN_BACK, TAKEN_BACK"
    })
    void earnsAtOneStepAndTakesBackAtOthers(OrderState state, RewardStep onPlacing, RewardStep onPayment) {
        assertThat(RewardPolicy.step(state, RewardsOn.ORDER_PLACED).orElse(null))
                .isEqualTo(onPlacing);
        assertThat(RewardPolicy.step(state, RewardsOn.ORDER_PAID).orElse(null)).isEqualTo(onPayment);
    }
}
