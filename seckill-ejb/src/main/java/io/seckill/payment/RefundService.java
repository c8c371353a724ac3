package io.seckill.payment;

import io.seckill.correlation.Correlation;
import io.seckill.correlation.TraceId;
import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import io.seckill.order.OrderHistory;
import io.seckill.order.OrderService;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Refunds in the database. The provider is called between two of these transactions, never inside one: {@code begin} counts the
 * attempt and leaves the next one as a message at the broker that comes later, then {@link RefundCalls} calls, then
 * {@link #record} writes what was said. A node that dies in between loses nothing: the message comes, and a provider that has
 * done it already is asked by the same name.
 *
 * <p>Joins the transaction of its caller (a listener) or brings its own. Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class RefundService {

    private static final Logger LOG = System.getLogger(RefundService.class.getName());

    @Inject
    Refunds refunds;

    @Inject
    Payments payments;

    @Inject
    OrderService orders;

    @Inject
    OrderHistory history;

    @Inject
    Publisher publisher;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    /**
     * Begins to refund an order that is paid for; what has failed for good is begun anew.
     *
     * @param anew whether the caller may begin a failed refund anew
     * @return whether something was begun
     */
    public boolean request(OrderId order, String actor, boolean anew) {
        if (orders.beginRefund(order, actor, RefundReason.REQUESTED.name())) {
            Payment paid = payments.of(order).orElseThrow();
            add(paid.notification(), new SaleId(paid.saleId()), RefundReason.REQUESTED, actor);
            return true;
        }
        Optional<Refund> failed =
                refunds.requestedFor(order).filter(refund -> anew && refund.state() == RefundState.FAILED);
        failed.ifPresent(this::beginAgain);
        return failed.isPresent();
    }

    /** Gives money back that came for an order which does not need it. */
    void returnMoney(PaymentNotification paid, SaleId sale, RefundReason reason) {
        add(paid, sale, reason, PaymentService.PROVIDER);
    }

    private void add(PaymentNotification paid, SaleId sale, RefundReason reason, String actor) {
        Refund refund = new Refund(paid, sale, reason, actor, clock.instant());
        refunds.add(refund);
        schedule(refund, Duration.ZERO);
    }

    private void beginAgain(Refund refund) {
        refund.again();
        refunds.flush();
        schedule(refund, Duration.ZERO);
    }

    /**
     * Counts the attempts that are due, and leaves the next ones at the broker.
     *
     * @return what the provider is to be asked for once this is committed
     */
    List<RefundDue> begin(SettleRefunds command) {
        List<RefundDue> due = new ArrayList<>();
        for (SettleRefunds.Item item : command.items()) {
            Refund refund = refunds.find(item.refundId())
                    .orElseThrow(() -> new IllegalStateException("refund " + item.refundId() + " cannot be seen yet"));
            if (refund.awaits(item.attempt())) {
                begin(refund).ifPresent(due::add);
            }
        }
        return due;
    }

    private Optional<RefundDue> begin(Refund refund) {
        Optional<TraceId> trace = history.trace(refund.order());
        return Correlation.get(trace, () -> begin(refund, trace));
    }

    private Optional<RefundDue> begin(Refund refund, Optional<TraceId> trace) {
        if (refund.attempts() >= settings.refundAttempts()) {
            refund.giveUp();
            LOG.log(
                    Level.ERROR,
                    "refund {0} of order {1} has failed {2} times",
                    refund.id(),
                    refund.order(),
                    refund.attempts());
            return Optional.empty();
        }
        refund.attempted();
        refunds.flush();
        schedule(refund, settings.delayAfter(refund.attempts()));
        return Optional.of(new RefundDue(refund.id(), refund.sale(), refund.transactionId(), refund.amount(), trace));
    }

    private void schedule(Refund refund, Duration later) {
        SettleRefunds command = new SettleRefunds(
                MessageIds.next(refund.sale()),
                SettleRefunds.SCHEMA_VERSION,
                clock.instant(),
                refund.sale(),
                List.of(new SettleRefunds.Item(refund.id(), refund.attempts() + 1)));
        publisher.send(Channel.REFUNDS, command, later);
    }

    /** Records what the provider said. Safe to call again. */
    public void record(RecordRefunds command) {
        for (RecordRefunds.Item item : command.items()) {
            Refund refund = refunds.find(item.refundId()).orElseThrow();
            if (item.isDone()) {
                settle(refund);
            } else {
                refund.failed(item.failure());
            }
        }
    }

    private void settle(Refund refund) {
        if (refund.state().allows(RefundState.REFUNDED)) {
            refund.settle(clock.instant());
            refundOrder(refund);
        }
    }

    private void refundOrder(Refund refund) {
        if (refund.reason() == RefundReason.REQUESTED) {
            orders.refund(refund.order(), PaymentService.PROVIDER, RefundReason.REQUESTED.name());
        }
    }
}
