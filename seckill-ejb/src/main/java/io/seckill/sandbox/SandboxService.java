package io.seckill.sandbox;

import io.seckill.payment.PaymentNotification;
import io.seckill.payment.PaymentRequest;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What happens in the sandbox's books. Each method is one transaction. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class SandboxService {

    @Inject
    SandboxPayments payments;

    @Inject
    Clock clock;

    /** Safe to call again. */
    public void open(PaymentRequest request) {
        if (payments.find(request.order()).isEmpty()) {
            SandboxPayment payment = new SandboxPayment(
                    request.order(), request.title(), request.amount(), request.backTo(), Optional.empty());
            payments.add(payment, clock.instant());
        }
    }

    public Optional<SandboxPayment> find(OrderId order) {
        return payments.find(order);
    }

    /**
     * A person pays, once, or declines. Whoever has paid is only told so once more.
     *
     * @return what the shop is to be told; empty when the sandbox does not know the order
     */
    public Optional<PaymentNotification> decide(OrderId order, PaymentNotification.Outcome outcome) {
        String fresh = UUID.randomUUID().toString();
        if (outcome == PaymentNotification.Outcome.PAID) {
            payments.pay(order, fresh);
        }
        return payments.find(order)
                .map(payment -> payment.transactionId()
                        .map(paid -> told(payment, paid, PaymentNotification.Outcome.PAID))
                        .orElseGet(() -> told(payment, fresh, outcome)));
    }

    private static PaymentNotification told(
            SandboxPayment payment, String transactionId, PaymentNotification.Outcome outcome) {
        return new PaymentNotification(transactionId, payment.order(), outcome, payment.amount());
    }

    /** Safe to call again. */
    public void refund(RefundId refund, String transactionId, Money amount) {
        if (!payments.isRefunded(refund)) {
            payments.addRefund(refund, transactionId, amount, clock.instant());
        }
    }
}
