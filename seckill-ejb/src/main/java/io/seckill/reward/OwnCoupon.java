package io.seckill.reward;

import io.seckill.value.OrderId;
import java.time.Instant;

/** A coupon as its buyer sees it. */
public record OwnCoupon(OrderId order, int percentOff, Instant issuedAt, Instant expiresAt, State state) {

    /** What it is worth. A returned coupon is worth nothing whether its time is over or not. */
    public enum State {
        VALID,
        EXPIRED,
        RETURNED;

        static State at(Instant now, Instant expiresAt, boolean returned) {
            if (returned) {
                return RETURNED;
            }
            return now.isBefore(expiresAt) ? VALID : EXPIRED;
        }
    }
}
