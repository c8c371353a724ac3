package io.seckill.notification;

import io.seckill.order.OrdersPlaced;
import io.seckill.value.Money;
import io.seckill.value.Tsids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A short message to a buyer about an order, recorded once. */
@Entity
@Table(name = "sms_message")
public class SmsMessage {

    @Id
    private long id;

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "sale_id")
    private long saleId;

    private String buyer;

    private String body;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected SmsMessage() {}

    SmsMessage(OrdersPlaced event, OrdersPlaced.Item order, Instant now) {
        this.id = Tsids.next();
        this.orderId = order.orderId().value();
        this.saleId = event.saleId().value();
        this.buyer = order.buyer().value();
        this.body = "Your order " + order.orderId() + ": " + order.quantity() + " x " + event.title() + ", "
                + Money.of(order.amountMinor(), event.currency());
        this.recordedAt = now;
    }

    long id() {
        return id;
    }

    long orderId() {
        return orderId;
    }
}
