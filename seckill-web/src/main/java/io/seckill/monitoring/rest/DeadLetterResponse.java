package io.seckill.monitoring.rest;

import io.seckill.messaging.DeadLetter;
import io.seckill.messaging.MessageFailure;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that failed for good, and why as long as that is remembered.
 *
 * @param id as the broker names it
 * @param queue in which it failed
 * @param messageId as the application names it
 */
public record DeadLetterResponse(
        String id,
        String queue,
        Optional<String> messageId,
        Optional<String> type,
        Optional<String> saleId,
        Instant sentAt,
        Optional<Integer> attempts,
        Optional<Instant> failedAt,
        Optional<String> cause,
        Optional<String> stack,
        String body) {

    static DeadLetterResponse of(DeadLetter letter) {
        return new DeadLetterResponse(
                letter.id(),
                letter.queue(),
                letter.messageId(),
                letter.type(),
                letter.saleId(),
                letter.sentAt(),
                letter.failure().map(MessageFailure::attempts),
                letter.failure().map(MessageFailure::failedAt),
                letter.failure().map(MessageFailure::cause),
                letter.failure().map(MessageFailure::stack),
                letter.body());
    }
}
