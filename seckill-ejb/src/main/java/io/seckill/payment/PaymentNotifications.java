package io.seckill.payment;

import io.seckill.correlation.Correlation;
import io.seckill.jdbc.LostRace;
import io.seckill.order.OrderHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Where notifications that are known to be the provider's come in. Brings no transaction itself. Stateless, thread-safe. */
@ApplicationScoped
public class PaymentNotifications {

    private static final Logger LOG = System.getLogger(PaymentNotifications.class.getName());

    /** Against the same notification or a closing at the same moment, the second attempt finds it decided. */
    private static final int ATTEMPTS = 3;

    @Inject
    PaymentService payments;

    @Inject
    OrderHistory orders;

    /** Safe to call again with the same notification. */
    public PaymentResult receive(PaymentNotification notification) {
        PaymentResult result = LostRace.decideAgain(ATTEMPTS, () -> payments.record(notification));
        Level level = result.isSuspicious() ? Level.WARNING : Level.DEBUG;
        if (LOG.isLoggable(level)) {
            Correlation.with(orders.trace(notification.order()), () -> log(level, notification, result));
        }
        return result;
    }

    private static void log(Level level, PaymentNotification notification, PaymentResult result) {
        LOG.log(level, "payment {0} of order {1}: {2}", notification.transactionId(), notification.order(), result);
    }
}
