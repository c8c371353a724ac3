package io.seckill.payment;

import io.seckill.correlation.Correlation;
import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Postbox;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Calls the provider for refunds whose attempt is counted, in a thread that has no transaction, and sends what it said to those who
 * write it down. A call that is lost, or finds no thread, is made up for by the next attempt's message. Thread-safe.
 */
@ApplicationScoped
public class RefundCalls {

    private static final Logger LOG = System.getLogger(RefundCalls.class.getName());

    @Inject
    PaymentProvider provider;

    @Inject
    RefundService refunds;

    @Inject
    Postbox postbox;

    @Inject
    Event<RefundDue> attempts;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    /** Counts the attempts that are due, in the caller's transaction; the provider is called when it is committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(SettleRefunds command) {
        refunds.begin(command).forEach(attempts::fire);
    }

    void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefundDue due) {
        threads.execute(() -> Correlation.with(due.trace(), () -> carryOut(due)));
    }

    private void carryOut(RefundDue due) {
        try {
            tell(due, ask(due));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what came of refund " + due.refund() + " is lost; it will be tried again", e);
        }
    }

    /** @return why it is not done; empty when it is */
    private Optional<String> ask(RefundDue due) {
        try {
            provider.refund(due.refund(), due.transactionId(), due.amount());
            LOG.log(Level.DEBUG, "the provider has taken refund {0}", due.refund());
            return Optional.empty();
        } catch (ProviderException e) {
            LOG.log(Level.WARNING, "refund {0} will be tried again: {1}", due.refund(), e.getMessage());
            return Optional.of(e.getMessage());
        }
    }

    private void tell(RefundDue due, Optional<String> failure) {
        RecordRefunds command = new RecordRefunds(
                MessageIds.next(due.sale()),
                RecordRefunds.SCHEMA_VERSION,
                clock.instant(),
                due.sale(),
                List.of(new RecordRefunds.Item(due.refund(), failure.orElse(null))));
        postbox.send(Channel.REFUNDS, command);
    }
}
