package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WaitingPurchaseTest {

    private final WaitingPurchase purchase =
            new WaitingPurchase(new PurchaseRequest(new SaleId(1), new BuyerId("ann"), 1));

    @Test
    void isClaimedOnce() {
        assertThat(purchase.claim()).isTrue();
        assertThat(purchase.claim()).isFalse();
    }

    @Test
    void anImpatientBuyerWithdrawsItSoThatNoWriterCanTakeIt() {
        assertThat(purchase.await(Duration.ZERO, Duration.ofDays(1))).isEqualTo(PurchaseOutcome.Busy.A_SECOND);

        assertThat(purchase.claim()).isFalse();
    }

    @Test
    void whatAWriterHasIsWaitedForBeyondThePatience() {
        purchase.claim();
        CompletableFuture.runAsync(() -> purchase.tell(new PurchaseOutcome.Closed()));

        assertThat(purchase.await(Duration.ZERO, Duration.ofSeconds(20))).isEqualTo(new PurchaseOutcome.Closed());
    }
}
