package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.jdbc.LostRace;
import io.seckill.sale.Sales;
import io.seckill.stock.StockLevel;
import io.seckill.stock.StockSegments;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A segment that an operator changes between a batch's read and its commit. */
class StaleStockIT extends InContainer {

    @Inject
    ReservationService reservations;

    @Inject
    StockSegments segments;

    @Inject
    Sales sales;

    @Inject
    PurchaseService purchases;

    @Inject
    UserTransaction transaction;

    @Inject
    Shop shop;

    @Inject
    BooksCheck books;

    @AfterEach
    void endTransaction() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    void refusesABatchThatReadBeforeTheChange() throws Exception {
        SaleId sale = shop.sells(ASale.of(10));

        transaction.begin();
        segments.of(sale);
        shop.interrupts(sale);
        StockLevel changed = shop.stock(sale);
        Throwable failure = catchThrowable(() -> reservations.reserve(sale, Requests.batch(sale, 3)));
        transaction.rollback();

        assertLostToAVersion(failure);
        assertThat(shop.stock(sale)).isEqualTo(changed);
        assertThat(books.balanced(sale).orders()).isZero();
    }

    @Test
    void refusesABatchThatReadTheSaleAsOpenBeforeItWasClosed() throws Exception {
        SaleId sale = shop.sells(ASale.of(10));

        transaction.begin();
        segments.of(sale);
        sales.find(sale);
        shop.closes(sale);
        Throwable failure = catchThrowable(() -> reservations.reserve(sale, Requests.batch(sale, 3)));
        transaction.rollback();

        assertLostToAVersion(failure);
        assertThat(books.balanced(sale).unitsFree()).isEqualTo(10);
    }

    @Test
    void tellsABatchThatReadsTheSaleAfterItsClosing() throws Exception {
        SaleId sale = shop.sells(ASale.of(10));

        transaction.begin();
        segments.of(sale);
        shop.closes(sale);
        BatchOutcome outcome = reservations.reserve(sale, Requests.batch(sale, 3));
        transaction.commit();

        assertThat(outcome.outcomes()).containsOnly(new PurchaseOutcome.Closed());
        assertThat(books.balanced(sale).unitsFree()).isEqualTo(10);
    }

    @Test
    void takesABatchThatReadsAfterTheChange() {
        SaleId sale = shop.sells(ASale.of(10));

        shop.interrupts(sale);
        PurchaseOutcome outcome = Outcomes.decided(purchases, Requests.one(sale));

        assertThat(Outcomes.ticket(outcome).quantity()).isOne();
        assertThat(books.balanced(sale).unitsFree()).isEqualTo(9);
    }

    /** Which exception the container puts around it is the container's affair. */
    private static void assertLostToAVersion(Throwable failure) {
        assertThat(LostRace.isCauseOf(failure)).isTrue();
        assertThat(failure).hasStackTraceContaining("jakarta.persistence.OptimisticLockException");
    }
}
