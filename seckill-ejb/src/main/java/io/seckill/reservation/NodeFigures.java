package io.seckill.reservation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one node has told the buyers of a sale since it first was asked. It is of this node alone, and gone when it ends.
 *
 * @param since when it began to count; empty when nobody has asked here
 * @param asked all answers, but for those that say that a request is queued: it is counted with what becomes of it
 * @param accepted those with a new ticket
 * @param repeated those with a ticket that the buyer had already
 * @param acceptedPerSecond over the last five seconds
 * @param refusals the rest, by the problem's name; those that did not occur are absent
 */
public record NodeFigures(
        Optional<Instant> since,
        long asked,
        long accepted,
        long repeated,
        double acceptedPerSecond,
        Map<String, Long> refusals) {

    static final NodeFigures NONE = new NodeFigures(Optional.empty(), 0, 0, 0, 0, Map.of());

    /** The share of the clicks that became a ticket, from 0 to 1; empty when there were none. */
    public Optional<Double> conversion() {
        return asked == 0 ? Optional.empty() : Optional.of((double) accepted / asked);
    }
}
