package io.seckill.messaging;

/**
 * A consumer that fails with messages lately.
 *
 * @param queue where they wait
 * @param messages that failed often enough to be noted
 * @param cause one of the latest
 */
public record ConsumerFailures(String queue, long messages, String cause) {}
