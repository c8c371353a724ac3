package io.seckill.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLACED, PAID",
        "PLACED, CLOSED",
        "PAID, SHIPPED",
        "PAID, REFUNDING",
        "SHIPPED, REFUNDING",
        "REFUNDING, REFUNDED",
    })
    void goesTheseWays(OrderState from, OrderState to) {
        assertThat(from.allows(to)).isTrue();
    }

    @Test
    void thereAreSixWays() {
        long ways = Stream.of(OrderState.values())
                .flatMap(from -> Stream.of(OrderState.values()).filter(from::allows))
                .count();

        assertThat(ways).isEqualTo(6);
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
