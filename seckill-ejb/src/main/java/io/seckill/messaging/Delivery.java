package io.seckill.messaging;

import io.seckill.correlation.TraceId;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.util.Optional;

/**
 * What matters of a message that the broker delivers.
 *
 * @param type the name of the message's type, if it names one
 * @param failedBefore how often its delivery has failed before
 * @param onlyFor the one consumer that it is for, if it is not for all
 * @param trace what its log lines have in common
 */
record Delivery(
        String body, Optional<String> type, int failedBefore, Optional<String> onlyFor, Optional<TraceId> trace) {

    static Delivery of(Message message) {
        try {
            return new Delivery(
                    message.getBody(String.class),
                    Optional.ofNullable(message.getJMSType()),
                    message.getIntProperty("JMSXDeliveryCount") - 1,
                    Optional.ofNullable(message.getStringProperty(Publisher.ONLY_FOR)),
                    MessageTexts.trace(message));
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    boolean isFor(Consumer consumer) {
        return onlyFor.isEmpty() || onlyFor.get().equals(consumer.key());
    }
}
