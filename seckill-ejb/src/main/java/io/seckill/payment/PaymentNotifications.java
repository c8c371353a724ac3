package io.seckill.payment;

import io.seckill.jdbc.LostRace;
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

    /** Safe to call again with the same notification. */
    public PaymentResult receive(PaymentNotification notification) {
        PaymentResult result = LostRace.decideAgain(ATTEMPTS, () -> payments.record(notification));
        if (result.isSuspicious()) {
            LOG.log(
                    Level.WARNING,
                    "payment {0} of order {1}: {2}",
                    notification.transactionId(),
                    notification.order(),
                    result);
        }
        return result;
    }
}
