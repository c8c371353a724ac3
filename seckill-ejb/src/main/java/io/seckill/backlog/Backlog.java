package io.seckill.backlog;

import io.seckill.monitoring.QueueState;
import java.time.Duration;

/**
 * What waits in a queue to be worked on.
 *
 * @param messages those that can be worked on now or are; not those that wait for a time, their own or that of another attempt
 * @param oldest how long the oldest message has waited, one that keeps failing included
 * @param paused whether nobody gets any
 */
record Backlog(long messages, Duration oldest, boolean paused) {

    static Backlog of(QueueState queue) {
        return new Backlog(
                queue.waiting(), Duration.ofMillis(queue.oldestMillis().orElse(0L)), queue.paused());
    }
}
