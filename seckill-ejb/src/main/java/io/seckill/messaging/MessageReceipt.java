package io.seckill.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * What a consumer has recorded of a message.
 *
 * @param consumer its key in the dedup records
 * @param items how many it has carried out; 0 when it has split the message into singles, whose ids are this one's with {@code /0},
 *     {@code /1} … behind it; empty when it has not carried it out
 * @param failure its latest one, as long as it is remembered
 */
public record MessageReceipt(
        String consumer,
        String messageId,
        Optional<Integer> items,
        Optional<Instant> receivedAt,
        Optional<MessageFailure> failure) {}
