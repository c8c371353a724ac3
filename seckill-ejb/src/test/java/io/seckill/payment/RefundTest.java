package io.seckill.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");

    private final Refund refund = new Refund(
            new PaymentNotification("t-1", new OrderId(7), PaymentNotification.Outcome.PAID, Money.of(1_999, "EUR")),
            new SaleId(1),
            RefundReason.REQUESTED,
            "ann",
            NINE);

    @Test
    void awaitsEachAttemptOnce() {
        assertThat(refund.awaits(1)).isTrue();
        assertThat(refund.awaits(2)).isFalse();

        refund.attempted();

        assertThat(refund.awaits(1)).isFalse();
        assertThat(refund.awaits(2)).isTrue();
    }

    @Test
    void awaitsNoAttemptOnceItIsSettled() {
        refund.settle(NINE);

        assertThat(refund.awaits(1)).isFalse();
        assertThatThrownBy(() -> refund.settle(NINE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beginsAnewAfterItHasFailed() {
        refund.attempted();
        refund.giveUp();
        assertThat(refund.awaits(2)).isFalse();

        refund.again();

        assertThat(refund.awaits(1)).isTrue();
    }

    /** The provider's answer to the last attempt may come after that. */
    @Test
    void isSettledAlsoAfterItHasFailed() {
        refund.giveUp();

        refund.settle(NINE);

        assertThat(refund.state()).isEqualTo(RefundState.REFUNDED);
    }
}
