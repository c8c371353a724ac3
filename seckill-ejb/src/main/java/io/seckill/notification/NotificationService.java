package io.seckill.notification;

import io.seckill.order.OrdersPlaced;
import io.seckill.sale.SaleTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells buyers what became of their orders. Joins the transaction of its caller (a listener). Stateless, thread-safe. */
@ApplicationScoped
public class NotificationService {

    @Inject
    SmsMessages messages;

    @Inject
    SmsSender sender;

    @Inject
    Event<SmsRecorded> recorded;

    @Inject
    Clock clock;

    /**
     * Records one short message for each order; they are handed to the sender when the rows are committed,
     * but for those of the preheat: they have no phone.
     */
    @Transactional
    public void tellOrdersPlaced(OrdersPlaced event) {
        Instant now = clock.instant();
        List<SmsMessage> texts = event.items().stream()
                .map(order -> SmsMessage.of(event, order, now))
                .toList();
        messages.add(texts);
        if (!event.currency().equals(SaleTerms.TESTING.getCurrencyCode())) {
            sender.remember(texts);
            recorded.fire(new SmsRecorded(texts));
        }
    }

    void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) SmsRecorded event) {
        sender.send(event.messages());
    }
}
