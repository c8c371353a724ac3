package io.seckill.reservation;

import io.seckill.jdbc.LostRace;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;

/**
 * Carries out one batch in one XA transaction and knows whether it has committed.
 *
 * <p>The transaction is begun and committed here by hand: a container that ends a transaction around a method can roll
 * it back when its timer fires and return normally, and what a buyer is told must rest on the commit.
 */
@ApplicationScoped
public class BatchWriter {

    @Inject
    UserTransaction transaction;

    @Inject
    ReservationService service;

    @Inject
    ReservationSettings settings;

    @Inject
    PurchaseMeters meters;

    /**
     * @return the outcome, which is committed
     * @throws StaleBatchException the batch lost a race and was rolled back; deciding it again can succeed
     * @throws BatchFailedException anything else; whether it was committed may be unknown
     */
    public BatchOutcome write(SaleId sale, List<PurchaseRequest> requests) {
        long begin = System.nanoTime();
        try {
            transaction.setTransactionTimeout(Math.toIntExact(
                    settings.transactionTimeout().plusMillis(999).toSeconds()));
            transaction.begin();
            BatchOutcome outcome = service.reserve(sale, requests);
            transaction.commit();
            return outcome;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | RuntimeException e) {
            throw LostRace.isCauseOf(e) ? new StaleBatchException(e) : new BatchFailedException(e);
        } finally {
            rollBackIfOpen();
            meters.wrote(requests.size(), Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private void rollBackIfOpen() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new BatchFailedException(e);
        }
    }
}
