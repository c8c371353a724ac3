package io.seckill.payment;

import io.seckill.correlation.TraceId;
import io.seckill.value.Money;
import io.seckill.value.RefundId;
import io.seckill.value.SaleId;
import java.util.Optional;

/** The provider is to be asked for a refund; observers see it when the attempt is counted. */
record RefundDue(RefundId refund, SaleId sale, String transactionId, Money amount, Optional<TraceId> trace) {}
