package io.seckill.reward;

import io.seckill.order.OrdersPlaced;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Points entered for an order, once; the balance of an account is the sum of its entries. */
@Entity
@Table(name = "credit_entry")
public class CreditEntry {

    @Id
    private long id;

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "sale_id")
    private long saleId;

    private String buyer;

    private long points;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected CreditEntry() {}

    CreditEntry(SaleId sale, OrdersPlaced.Item order, Instant now) {
        this.id = Tsids.next();
        this.orderId = order.orderId().value();
        this.saleId = sale.value();
        this.buyer = order.buyer().value();
        this.points = CreditPolicy.points(order.amountMinor());
        this.enteredAt = now;
    }

    long points() {
        return points;
    }
}
