package io.seckill.statistics;

import io.seckill.order.OrderState;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What one message told: so much of a sale has come to a state within a minute. */
record SaleCount(SaleId sale, String messageId, OrderState state, Instant minuteAt, Tally tally) {

    SaleCount {
        minuteAt = minuteAt.truncatedTo(ChronoUnit.MINUTES);
    }
}
