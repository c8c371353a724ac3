package io.seckill.monitoring.rest;

import io.seckill.messaging.Browsed;
import io.seckill.messaging.WaitingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Messages that wait in a queue, in the order in which they are delivered.
 *
 * @param looked how many were looked at, wanted or not
 * @param cut whether there are more that were not looked at, since it would have taken too long
 */
public record QueueMessagesResponse(String queue, int looked, boolean cut, List<Waiting> messages) {

    /**
     * One of them.
     *
     * @param id as the broker names it
     * @param messageId as the application names it
     * @param failedIn the queue in which a dead letter failed
     * @param ageMillis since it was sent
     * @param attempts how often a consumer got it and did not finish it
     * @param body with phone numbers and addresses masked
     */
    public record Waiting(
            String id,
            Optional<String> messageId,
            Optional<String> type,
            Optional<String> saleId,
            Optional<String> failedIn,
            Instant sentAt,
            long ageMillis,
            int attempts,
            int priority,
            String body) {}

    static QueueMessagesResponse of(String queue, Browsed<WaitingMessage> seen, Instant now) {
        return new QueueMessagesResponse(
                queue,
                seen.looked(),
                seen.cut(),
                seen.found().stream().map(message -> waiting(message, now)).toList());
    }

    private static Waiting waiting(WaitingMessage message, Instant now) {
        return new Waiting(
                message.id(),
                message.messageId(),
                message.type(),
                message.saleId(),
                message.failedIn(),
                message.sentAt(),
                Math.max(0, Duration.between(message.sentAt(), now).toMillis()),
                message.attempts(),
                message.priority(),
                message.body());
    }
}
