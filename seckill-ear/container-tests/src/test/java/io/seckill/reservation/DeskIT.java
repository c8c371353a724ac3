package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Crowd;
import io.seckill.fixture.Database;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.stock.StockSegments;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sales do not wait for each other. */
class DeskIT extends InContainer {

    @Inject
    PurchaseService purchases;

    @Inject
    StockSegments segments;

    @Inject
    UserTransaction transaction;

    @Inject
    Shop shop;

    @Inject
    Crowd crowd;

    @Inject
    Database database;

    @Inject
    BooksCheck books;

    @AfterEach
    void endTransaction() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    void sellsWhileTheDeskOfAnotherSaleWaitsForARow() throws Exception {
        SaleId held = shop.sells(ASale.of(10));
        SaleId free = shop.sells(ASale.of(10));

        transaction.begin();
        segments.interrupt(held);
        Future<PurchaseOutcome> waiting = crowd.begin(() -> purchases.purchase(Requests.one(held)));
        database.awaitBlockedTransaction();
        Future<PurchaseOutcome> passing = crowd.begin(() -> purchases.purchase(Requests.one(free)));
        Outcomes.ticket(Crowd.result(passing));
        boolean stillWaiting = !waiting.isDone();
        transaction.rollback();

        assertThat(stillWaiting).isTrue();
        Outcomes.ticket(Crowd.result(waiting));
        assertThat(books.balanced(held).unitsFree()).isEqualTo(9);
        assertThat(books.balanced(free).unitsFree()).isEqualTo(9);
    }
}
