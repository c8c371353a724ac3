package io.seckill.reward.rest;

import io.seckill.reward.CreditEntry;
import io.seckill.reward.CreditStatement;
import io.seckill.reward.RewardStep;
import io.seckill.value.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The caller's points and a page of their entries; {@code next} is the cursor of the next page, and absent on the last. */
public record CreditResponse(long points, List<Entry> entries, Optional<String> next) {

    /** Points for an order; below 0 when they were taken back. */
    public record Entry(OrderId orderId, long points, RewardStep reason, Instant enteredAt) {

        static Entry of(CreditEntry entry) {
            return new Entry(entry.order(), entry.points(), entry.reason(), entry.enteredAt());
        }
    }

    static CreditResponse of(CreditStatement statement) {
        return new CreditResponse(
                statement.points(),
                statement.entries().stream().map(Entry::of).toList(),
                statement.next().map(Object::toString));
    }
}
