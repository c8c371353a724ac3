package io.seckill.payment;

import io.seckill.value.Money;
import io.seckill.value.RefundId;

/** The provider is to be asked for a refund, now that the attempt is counted. */
record RefundDue(RefundId refund, String transactionId, Money amount) {}
