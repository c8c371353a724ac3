package io.seckill.capacity;

import java.util.Optional;

/**
 * What a plan takes where nothing was measured.
 *
 * @param consumers of each queue, in the place of those that are attached
 * @param serviceMillis of a purchase in each queue
 * @param measured whether what was measured of the queues goes before
 */
public record Assumptions(Optional<Integer> consumers, Optional<Integer> serviceMillis, boolean measured) {

    static final Assumptions NONE = new Assumptions(Optional.empty(), Optional.empty(), true);
}
