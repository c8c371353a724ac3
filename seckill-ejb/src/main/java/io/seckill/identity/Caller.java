package io.seckill.identity;

import io.seckill.value.BuyerId;
import java.util.Set;

/** Who a verified token speaks for. */
public record Caller(BuyerId subject, Set<String> groups) {}
