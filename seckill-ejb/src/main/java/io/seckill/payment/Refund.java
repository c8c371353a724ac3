package io.seckill.payment;

import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import io.seckill.value.SaleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Money of one of the provider's transactions that goes back, once at most: the transaction's unique key keeps a second refund
 * out. An attempt is counted before the provider is called, so that nobody calls it twice for the same attempt.
 */
@Entity
@Table(name = "refund")
public class Refund {

    /** What the column takes. */
    private static final int LONGEST_FAILURE = 200;

    @Id
    private long id;

    @Column(name = "transaction_id")
    private String transactionId;

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "sale_id")
    private long saleId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private RefundReason reason;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    private int attempts;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "last_failure")
    private String lastFailure;

    @Version
    private long version;

    protected Refund() {}

    Refund(PaymentNotification paid, SaleId sale, RefundReason reason, String requestedBy, Instant now) {
        this.id = RefundId.next().value();
        this.transactionId = paid.transactionId();
        this.orderId = paid.order().value();
        this.saleId = sale.value();
        this.amountMinor = paid.amount().minor();
        this.currency = paid.amount().currency().getCurrencyCode();
        this.reason = reason;
        this.state = RefundState.REQUESTED;
        this.requestedAt = now;
        this.requestedBy = requestedBy;
    }

    /** Whether this attempt is still to be made: it was not made before, and the refund is not settled. */
    boolean awaits(int attempt) {
        return state == RefundState.REQUESTED && attempts == attempt - 1;
    }

    void attempted() {
        attempts++;
    }

    /** Begins anew, after an operator has looked. */
    void again() {
        moveTo(RefundState.REQUESTED);
        attempts = 0;
    }

    void settle(Instant now) {
        moveTo(RefundState.REFUNDED);
        settledAt = now;
    }

    void giveUp() {
        moveTo(RefundState.FAILED);
    }

    void failed(String failure) {
        lastFailure = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
    }

    private void moveTo(RefundState next) {
        if (!state.allows(next)) {
            throw new IllegalStateException("refund " + id() + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    public RefundId id() {
        return new RefundId(id);
    }

    public OrderId order() {
        return new OrderId(orderId);
    }

    public RefundState state() {
        return state;
    }

    public RefundReason reason() {
        return reason;
    }

    public Money amount() {
        return Money.of(amountMinor, currency);
    }

    public int attempts() {
        return attempts;
    }

    SaleId sale() {
        return new SaleId(saleId);
    }

    String transactionId() {
        return transactionId;
    }

    String requestedBy() {
        return requestedBy;
    }
}
