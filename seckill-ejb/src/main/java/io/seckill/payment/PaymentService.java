package io.seckill.payment;

import io.seckill.order.Order;
import io.seckill.order.OrderHistory;
import io.seckill.order.OrderService;
import io.seckill.order.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes what the provider tells into the books: the payment, the order's step and its event, or the refund of money that is not the
 * shop's, in one transaction. The order's version decides against whoever closes it. Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class PaymentService {

    /** As the order's timeline names the provider. */
    static final String PROVIDER = "payment-provider";

    @Inject
    Payments payments;

    @Inject
    OrderHistory orders;

    @Inject
    OrderService orderService;

    @Inject
    RefundService refunds;

    @Inject
    Clock clock;

    /**
     * Twice equals once: a transaction that was told before leads to what it led to then.
     *
     * @throws RuntimeException of which {@link io.seckill.jdbc.LostRace} is the cause, when somebody else was faster
     */
    public PaymentResult record(PaymentNotification notification) {
        Optional<Payment> known = payments.find(notification.transactionId());
        return known.map(payment -> payment.again(notification)).orElseGet(() -> first(notification));
    }

    private PaymentResult first(PaymentNotification notification) {
        Optional<Order> order = orders.find(notification.order());
        PaymentResult result = order.map(found -> result(notification, found)).orElse(PaymentResult.UNKNOWN_ORDER);
        long sale = order.map(found -> found.sale().value()).orElse(0L);
        payments.add(new Payment(notification, sale, result, clock.instant()));
        if (result.goesBack()) {
            refunds.returnMoney(notification, order.orElseThrow().sale(), RefundReason.valueOf(result.name()));
        }
        return result;
    }

    private PaymentResult result(PaymentNotification notification, Order order) {
        if (notification.outcome() == PaymentNotification.Outcome.DECLINED) {
            return PaymentResult.DECLINED;
        }
        if (!notification.amount().equals(order.amount())) {
            return PaymentResult.WRONG_AMOUNT;
        }
        if (orderService.pay(order.id(), PROVIDER, "PAYMENT")) {
            return PaymentResult.ACCEPTED;
        }
        return order.state() == OrderState.CLOSED ? PaymentResult.LATE : PaymentResult.TWICE;
    }
}
