package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingPurchaseTest {

    private final WaitingPurchase purchase =
            new WaitingPurchase(new PurchaseRequest(new SaleId(1), new BuyerId("ann"), 1), 10);

    @Test
    void isClaimedOnce() {
        assertThat(purchase.claim()).isTrue();
        assertThat(purchase.claim()).isFalse();
    }

    @Test
    void whoWithdrawsItIsToldToComeAgainAndNoWriterCanTakeIt() {
        purchase.withdraw();

        assertThat(purchase.outcome()).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);
        assertThat(purchase.claim()).isFalse();
    }

    @Test
    void whatAWriterHasCannotBeWithdrawn() {
        purchase.claim();
        purchase.withdraw();
        assertThat(purchase.outcome()).isNotDone();

        purchase.tell(new PurchaseOutcome.Closed());

        assertThat(purchase.outcome()).isCompletedWithValue(new PurchaseOutcome.Closed());
    }

    @Test
    void waitsSinceItWasMade() {
        assertThat(purchase.waits(Duration.ofNanos(5), 15)).isFalse();
        assertThat(purchase.waits(Duration.ofNanos(5), 16)).isTrue();
    }
}
