package io.seckill.admission;

import java.time.Duration;

/**
 * What one limit has left for a visitor.
 *
 * @param granted whether it let the visitor in
 * @param remaining permits left
 * @param comesAgainIn until it lets the visitor in again; zero when there is a permit
 */
public record Quota(LimitKind kind, RateLimit limit, boolean granted, long remaining, Duration comesAgainIn) {}
