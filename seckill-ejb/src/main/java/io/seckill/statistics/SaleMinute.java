package io.seckill.statistics;

import java.time.Instant;

/** Units whose orders were placed, and paid for, within one minute. */
public record SaleMinute(Instant minuteAt, long unitsPlaced, long unitsPaid) {}
