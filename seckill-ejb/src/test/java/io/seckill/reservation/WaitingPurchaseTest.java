package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WaitingPurchaseTest {

    private static final PurchaseRequest REQUEST = new PurchaseRequest(new SaleId(1), new BuyerId("ann"), 1);

    private final WaitingPurchase purchase = new WaitingPurchase(REQUEST, 10, Runnable::run);

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
    void itsBuyerIsToldOnceAndOnATellersThread() {
        List<Runnable> tellings = new ArrayList<>();
        WaitingPurchase told = new WaitingPurchase(REQUEST, 10, tellings::add);

        told.tell(new PurchaseOutcome.Closed());
        told.tell(PurchaseOutcome.Busy.A_SECOND);
        assertThat(told.outcome()).isNotDone();
        tellings.forEach(Runnable::run);

        assertThat(tellings).hasSize(1);
        assertThat(told.outcome()).isCompletedWithValue(new PurchaseOutcome.Closed());
    }

    @Test
    void itsBuyerIsToldWhenThereAreNoTellersAnyMore() {
        WaitingPurchase told = new WaitingPurchase(REQUEST, 10, telling -> {
            throw new RejectedExecutionException("the node has stopped");
        });

        told.tell(new PurchaseOutcome.Closed());

        assertThat(told.outcome()).isCompletedWithValue(new PurchaseOutcome.Closed());
    }

    @Test
    void waitsSinceItWasMade() {
        assertThat(purchase.waits(Duration.ofNanos(5), 15)).isFalse();
        assertThat(purchase.waits(Duration.ofNanos(5), 16)).isTrue();
    }
}
