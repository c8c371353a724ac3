package io.seckill.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {

    @Test
    void aPlacedOrderMayBeClosed() {
        assertThat(OrderState.PLACED.allows(OrderState.CLOSED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aClosedOrderGoesNowhere(OrderState next) {
        assertThat(OrderState.CLOSED.allows(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noOrderComesToItsStateAgain(OrderState state) {
        assertThat(state.allows(state)).isFalse();
    }
}
