package io.seckill.trace;

import io.seckill.messaging.MessageReceipt;
import io.seckill.messaging.WaitingMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message about a purchase, at the broker at this moment.
 *
 * @param state {@code WAITING} or {@code DEAD}
 * @param queue where it waits, or failed for good
 * @param id as the broker names it
 * @param messageId as the application names it
 * @param attempts how often it was given to a consumer, who did not finish it
 * @param receipts what its consumers have recorded
 */
public record TracedMessage(
        String state,
        String queue,
        String id,
        Optional<String> messageId,
        Optional<String> type,
        Instant sentAt,
        int attempts,
        List<MessageReceipt> receipts) {

    static TracedMessage of(WaitingMessage message, List<MessageReceipt> receipts) {
        return new TracedMessage(
                message.failedIn().isPresent() ? "DEAD" : "WAITING",
                message.failedIn().orElse(message.queue()),
                message.id(),
                message.messageId(),
                message.type(),
                message.sentAt(),
                message.attempts(),
                receipts);
    }
}
