package io.seckill.payment;

import java.time.Instant;

/** A notification and what it led to, stored once for each of the provider's transactions. */
record Payment(PaymentNotification notification, long saleId, PaymentResult result, Instant notifiedAt) {

    /** What this notification leads to when it comes again. */
    PaymentResult again(PaymentNotification repeated) {
        return notification.equals(repeated) ? result : PaymentResult.CONTRADICTION;
    }
}
