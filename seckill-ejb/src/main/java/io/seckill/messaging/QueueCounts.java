package io.seckill.messaging;

/** A queue's counters at the broker: messages waiting, delivered or scheduled, and consumers attached. */
public record QueueCounts(String queue, long messages, long consumers) {}
