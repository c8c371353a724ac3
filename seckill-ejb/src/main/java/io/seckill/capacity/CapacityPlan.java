package io.seckill.capacity;

import java.util.List;

/**
 * What a sale will need, by the stages of a purchase.
 *
 * @param lastBuyerKnowsSeconds since the opening, the last order is placed
 * @param longestWaitSeconds of a buyer, from the click until the order is placed
 * @param connections to the database, if all stages are at work at the same time
 * @param notes what the figures rest on
 */
public record CapacityPlan(
        Demand demand,
        double lastBuyerKnowsSeconds,
        double longestWaitSeconds,
        int connections,
        List<StagePlan> stages,
        List<String> notes) {}
