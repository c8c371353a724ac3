package io.seckill.capacity;

import io.seckill.messaging.Consumer;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sale has taken, beside what it would be planned with: the same purchases, coming evenly between the first and the last of
 * them, and the times that are measured now.
 *
 * @param stages those that write rows with times, in their order
 */
public record CapacityComparison(SaleId saleId, List<StageComparison> stages, CapacityPlan plan) {

    private static final Set<String> REWARDS =
            Set.of(Consumer.CREDIT.queue(), Consumer.COUPON.queue(), Consumer.RED_PACKET.queue());

    /**
     * A stage.
     *
     * @param items that went through
     * @param seenSeconds from the first reservation until the last one was through; empty when none was
     * @param plannedSeconds the same as planned; empty for rewards that wait for payments
     */
    public record StageComparison(
            String stage,
            long items,
            Optional<Instant> firstAt,
            Optional<Instant> lastAt,
            Optional<Double> seenSeconds,
            Optional<Double> plannedSeconds) {}

    static CapacityComparison of(SaleId sale, SaleTimes.Seen seen, CapacityPlan plan) {
        Optional<Instant> first = seen.spans().get(CapacityService.DESK).firstAt();
        List<StageComparison> stages = seen.spans().entrySet().stream()
                .map(stage -> stage(stage.getKey(), stage.getValue(), first, seen.rewardsWhenPlaced(), plan))
                .toList();
        return new CapacityComparison(sale, stages, plan);
    }

    private static StageComparison stage(
            String name, Span span, Optional<Instant> first, boolean rewardsWhenPlaced, CapacityPlan plan) {
        return new StageComparison(
                name,
                span.items(),
                span.firstAt(),
                span.lastAt(),
                first.filter(begin -> span.items() > 0).map(span::secondsSince),
                plan.stages().stream()
                        .filter(planned -> planned.stage().equals(name))
                        .filter(planned -> span.items() > 0)
                        .filter(planned -> rewardsWhenPlaced || !REWARDS.contains(name))
                        .findFirst()
                        .map(StagePlan::doneAfterSeconds));
    }
}
