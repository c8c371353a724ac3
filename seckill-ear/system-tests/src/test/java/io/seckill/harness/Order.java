package io.seckill.harness;

import java.time.Instant;
import java.util.List;

/** An order as its buyer sees it. */
public record Order(
        String orderId,
        String ticketId,
        String saleId,
        int quantity,
        long amountMinor,
        String currency,
        String state,
        String placedAt,
        String payUntil,
        List<Step> timeline) {

    public record Step(String state, String at, String actor, String reason) {}

    /** Some of a buyer's orders; {@code next} is null on the last page. */
    public record Page(List<Order> orders, String next) {}

    public Instant placed() {
        return Instant.parse(placedAt);
    }
}
