package io.seckill.reward;

import io.seckill.order.OrdersPlaced;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A discount for a later purchase, given once for an order. */
@Entity
@Table(name = "coupon")
public class Coupon {

    @Id
    private long id;

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "sale_id")
    private long saleId;

    private String buyer;

    @Column(name = "percent_off")
    private int percentOff;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Coupon() {}

    Coupon(SaleId sale, OrdersPlaced.Item order, RewardSettings settings, Instant now) {
        this.id = Tsids.next();
        this.orderId = order.orderId().value();
        this.saleId = sale.value();
        this.buyer = order.buyer().value();
        this.percentOff = settings.couponPercentOff();
        this.issuedAt = now;
        this.expiresAt = now.plus(settings.couponLifetime());
    }
}
