package io.seckill.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that failed for good.
 *
 * @param id as the broker names it
 * @param queue the queue or subscription in which it failed
 * @param messageId as the application names it; a stranger's message has none
 * @param body with phone numbers and addresses masked
 * @param failure why, as long as it is remembered
 */
public record DeadLetter(
        String id,
        String queue,
        Optional<String> messageId,
        Optional<String> type,
        Optional<String> saleId,
        Instant sentAt,
        String body,
        Optional<MessageFailure> failure) {}
