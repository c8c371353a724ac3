package io.seckill.payment;

import io.seckill.jdbc.LostRace;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Calls the provider for refunds whose attempt is counted, in a thread that has no transaction. A call that is lost, or finds no thread, is made up for
 * by the next attempt's message. Thread-safe.
 */
@ApplicationScoped
public class RefundCalls {

    private static final Logger LOG = System.getLogger(RefundCalls.class.getName());

    /** Against an operator or another attempt at the same moment. */
    private static final int ATTEMPTS = 3;

    @Inject
    PaymentProvider provider;

    @Inject
    RefundService refunds;

    @Inject
    Event<RefundDue> attempts;

    @Resource
    ManagedExecutorService threads;

    /** Counts the attempts that are due, in the caller's transaction; the provider is called when it is committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(SettleRefunds command) {
        refunds.begin(command).forEach(attempts::fire);
    }

    void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefundDue due) {
        threads.execute(() -> carryOut(due));
    }

    private void carryOut(RefundDue due) {
        try {
            ask(due);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "what came of refund " + due.refund() + " could not be written; it will be tried again",
                    e);
        }
    }

    private void ask(RefundDue due) {
        try {
            provider.refund(due.refund(), due.transactionId(), due.amount());
        } catch (ProviderException e) {
            LOG.log(Level.WARNING, "refund {0} will be tried again: {1}", due.refund(), e.getMessage());
            LostRace.decideAgain(ATTEMPTS, () -> refunds.note(due.refund(), e.getMessage()));
            return;
        }
        LostRace.decideAgain(ATTEMPTS, () -> refunds.settle(due.refund()));
    }
}
