package io.seckill.messaging;

import java.time.Instant;

/**
 * A consumer's latest failure with a message.
 *
 * @param attempts how often the message had been delivered by then
 * @param stack of the exception, its beginning
 */
public record MessageFailure(int attempts, Instant failedAt, String cause, String stack) {

    MessageFailure masked() {
        return new MessageFailure(attempts, failedAt, BodyMask.text(cause), BodyMask.text(stack));
    }
}
