package io.seckill.sandbox;

import io.seckill.payment.PaymentNotification;
import io.seckill.payment.PaymentProvider;
import io.seckill.payment.PaymentRequest;
import io.seckill.payment.ProviderException;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The sandbox as the shop's payment provider. Thread-safe. */
@ApplicationScoped
@Typed(SandboxProvider.class)
public class SandboxProvider implements PaymentProvider {

    private static final String PAGE = "/sandbox.html?order=";

    private final AtomicInteger refundsToFail = new AtomicInteger();

    @Inject
    SandboxService sandbox;

    @Inject
    SandboxNotifier notifier;

    @Override
    public URI start(PaymentRequest request) {
        sandbox.open(request);
        if (request.atOnce()) {
            decide(request.order(), new Decision(PaymentNotification.Outcome.PAID, Duration.ZERO, 1), request.node());
        }
        return URI.create(PAGE + request.order());
    }

    /**
     * What a person wants to happen.
     *
     * @param delay how long after it the shop is told
     * @param times how often the shop is told; 0: never
     */
    public record Decision(PaymentNotification.Outcome outcome, Duration delay, int times) {}

    /**
     * @param node where the shop can be told
     * @return what the shop is told; empty when the sandbox does not know the order
     */
    public Optional<PaymentNotification> decide(OrderId order, Decision decision, URI node) {
        Optional<PaymentNotification> told = sandbox.decide(order, decision.outcome());
        told.ifPresent(notification -> {
            for (int i = 0; i < decision.times(); i++) {
                notifier.tell(notification, node, decision.delay());
            }
        });
        return told;
    }

    /** The next refunds fail, as those of a provider that is out of order. */
    public void failRefunds(int count) {
        refundsToFail.set(count);
    }

    @Override
    public void refund(RefundId refund, String transactionId, Money amount) {
        if (refundsToFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new ProviderException("the sandbox was told to fail");
        }
        sandbox.refund(refund, transactionId, amount);
    }
}
