package io.seckill.probe;

import io.seckill.messaging.QueueReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a consumer gets a probe, and what becomes of one that does not come back. Pure. */
final class ProbePolicy {

    /** Messages of a queue among which the broker is asked to find one. */
    private static final long FEW = 1_000;

    /** Whoever got it has made a note of it by then, if the database let him. */
    private static final Duration NOTED_WITHIN = Duration.ofSeconds(5);

    /** After that it is given up although it may still wait, since its queue is never empty. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private ProbePolicy() {}

    /**
     * @param last the consumer's latest probe; empty when there was none
     * @param queue as it is now
     * @param isDue whether it is time for another one
     */
    static ProbeStep next(Optional<Probe> last, QueueReading queue, boolean isDue, Instant now) {
        boolean isRead = !queue.paused() && queue.consumers() > 0;
        if (last.filter(Probe::underWay).isEmpty()) {
            return isDue && isRead ? ProbeStep.SEND : ProbeStep.NONE;
        }
        if (!isRead) {
            return queue.messages() <= FEW ? ProbeStep.WITHDRAW : ProbeStep.NONE;
        }
        return isLost(last.get().age(now), queue) ? ProbeStep.GIVE_UP : ProbeStep.NONE;
    }

    private static boolean isLost(Duration age, QueueReading queue) {
        return age.compareTo(queue.messages() == 0 ? NOTED_WITHIN : LONGEST) > 0;
    }
}
