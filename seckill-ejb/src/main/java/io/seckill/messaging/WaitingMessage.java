package io.seckill.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message where it waits.
 *
 * @param id as the broker names it
 * @param messageId as the application names it; a stranger's message has none
 * @param failedIn the queue or subscription in which it failed, when it is a dead letter
 * @param attempts how often it was given to a consumer here, who did not finish it
 * @param priority 0–9
 * @param items what it is about
 * @param body with phone numbers and addresses masked
 */
public record WaitingMessage(
        String queue,
        String id,
        Optional<String> messageId,
        Optional<String> type,
        Optional<String> saleId,
        Optional<String> failedIn,
        Instant sentAt,
        int attempts,
        int priority,
        List<MessageItem> items,
        String body) {

    WaitingMessage masked() {
        return new WaitingMessage(
                queue, id, messageId, type, saleId, failedIn, sentAt, attempts, priority, items, BodyMask.of(body));
    }
}
