package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Database;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.monitoring.Books;
import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch whose transaction is doomed after all was written and sent: nobody gets a ticket, and nothing is left of it. */
class BatchWriterIT extends InContainer {

    private static final String MESSAGES = "select count(*) from inbox where consumer = 'orders'";

    /** The server looks for transactions over their time every ten seconds. */
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(90);

    @Inject
    ReservationService real;

    @Inject
    PurchaseMeters meters;

    @Inject
    UserTransaction transaction;

    @Inject
    Shop shop;

    @Inject
    BooksCheck books;

    @Inject
    Database database;

    /** What happens in the transaction behind the batch. */
    private interface Mishap {
        void happen() throws SystemException;
    }

    @Test
    void failsWhenItsTransactionIsMarkedForRollback() {
        leavesNothingBehind(() -> transaction.setRollbackOnly());
    }

    @Test
    void failsWhenItsTransactionTimesOut() {
        leavesNothingBehind(() -> await("the transaction has timed out")
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(NOTICED_WITHIN)
                .until(() -> transaction.getStatus() != Status.STATUS_ACTIVE));
    }

    @Test
    void failsWhenSomethingThrows() {
        leavesNothingBehind(() -> {
            throw new IllegalStateException("after the batch was sent");
        });
    }

    private void leavesNothingBehind(Mishap mishap) {
        SaleId sale = shop.sells(ASale.of(10));
        StockLevel before = shop.stock(sale);
        long messages = database.figure(MESSAGES);

        assertThatThrownBy(() -> writerWith(mishap).write(sale, Requests.batch(sale, 3)))
                .isInstanceOf(BatchFailedException.class);

        Books read = books.balanced(sale);
        assertThat(shop.stock(sale)).isEqualTo(before);
        assertThat(read.unitsFree()).isEqualTo(10);
        assertThat(database.figure(MESSAGES)).isEqualTo(messages);
        assertThat(database.figure("select count(*) from reservation where sale_id = ?1", sale.value()))
                .isZero();
    }

    private BatchWriter writerWith(Mishap mishap) {
        BatchWriter writer = new BatchWriter();
        writer.transaction = transaction;
        writer.meters = meters;
        writer.settings =
                new ReservationSettings(0, 1_000, 250, 1, Duration.ofSeconds(10), Duration.ofSeconds(1), 1_000, 1_000);
        writer.service = new ReservationService() {
            @Override
            public BatchOutcome reserve(SaleId sale, List<PurchaseRequest> requests) {
                BatchOutcome outcome = real.reserve(sale, requests);
                assertThat(outcome.outcomes()).allSatisfy(Outcomes::ticket);
                happen(mishap);
                return outcome;
            }
        };
        return writer;
    }

    private static void happen(Mishap mishap) {
        try {
            mishap.happen();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
