package io.seckill.capacity;

/**
 * A stage that each purchase goes through.
 *
 * @param name the desk, or a queue or subscription
 * @param consumers that work at once, at least 1
 * @param secondsPerItem that one of them takes for a purchase; for a batch of them its share
 */
record Stage(String name, int consumers, Source consumersSource, double secondsPerItem, Source serviceSource) {}
