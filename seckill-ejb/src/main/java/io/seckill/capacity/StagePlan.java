package io.seckill.capacity;

/**
 * What a stage comes to.
 *
 * @param consumers that work at once
 * @param serviceMillis that one of them takes for a purchase
 * @param items purchases that go through
 * @param longestWaitSeconds from the moment a purchase comes to the stage until it is through
 * @param longestSinceClickSeconds the same from the buyer's click on
 * @param doneAfterSeconds since the opening, the last one is through
 * @param largestQueue purchases that wait at the same time
 * @param connections to the database that are busy at the same time
 * @param consumersNeeded so that it is through within the time that was asked for
 * @param formula the same in a line, with the numbers
 */
public record StagePlan(
        String stage,
        int consumers,
        Source consumersSource,
        double serviceMillis,
        Source serviceSource,
        int items,
        double longestWaitSeconds,
        double longestSinceClickSeconds,
        double doneAfterSeconds,
        int largestQueue,
        int connections,
        long consumersNeeded,
        String formula) {}
