package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnCouponTest {

    private static final Instant END = Instant.parse("2026-12-27T09:00:00Z");

    @Test
    void isValidUntilTheInstantAtWhichItExpires() {
        assertThat(OwnCoupon.State.at(END.minusMillis(1), END, false)).isEqualTo(OwnCoupon.State.VALID);
        assertThat(OwnCoupon.State.at(END, END, false)).isEqualTo(OwnCoupon.State.EXPIRED);
    }

    @Test
    void showsAsReturnedWhetherItsTimeIsOverOrNot() {
        assertThat(OwnCoupon.State.at(END.minusMillis(1), END, true)).isEqualTo(OwnCoupon.State.RETURNED);
        assertThat(OwnCoupon.State.at(END, END, true)).isEqualTo(OwnCoupon.State.RETURNED);
    }
}
