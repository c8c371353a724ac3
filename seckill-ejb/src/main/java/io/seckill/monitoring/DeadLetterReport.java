package io.seckill.monitoring;

import java.util.Map;

/**
 * What is, or was, to be done with dead letters.
 *
 * @param matching how many were meant, before anything was done
 * @param byQueue the same by the queue in which they failed
 * @param done how many it was done to
 */
public record DeadLetterReport(long matching, Map<String, Long> byQueue, long done) {

    static DeadLetterReport of(Map<String, Long> byQueue, long done) {
        return new DeadLetterReport(
                byQueue.values().stream().mapToLong(Long::longValue).sum(), byQueue, done);
    }
}
