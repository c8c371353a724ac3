package io.seckill.reward;

import io.seckill.value.BuyerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A buyer's credit. The version refuses a stale update; the message that carried it is delivered again. */
@Entity
@Table(name = "credit_account")
public class CreditAccount {

    @Id
    private String buyer;

    private long points;

    @Version
    private long version;

    protected CreditAccount() {}

    CreditAccount(BuyerId buyer) {
        this.buyer = buyer.value();
    }

    BuyerId buyer() {
        return new BuyerId(buyer);
    }

    /** @throws ArithmeticException when the balance would not fit 64 bits: credit never wraps around */
    void add(long earned) {
        points = Math.addExact(points, earned);
    }
}
