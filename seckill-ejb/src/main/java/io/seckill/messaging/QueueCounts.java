package io.seckill.messaging;

/**
 * A queue's counters at the broker: messages waiting, delivered or scheduled for another attempt, and consumers attached.
 * A message that waits for a time of its own does not count.
 */
public record QueueCounts(String queue, long messages, long consumers) {}
