package io.seckill.messaging;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traceparent;
import io.seckill.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.Map;
import java.util.Optional;

/** Writes messages as the broker carries them. Thread-safe. */
@ApplicationScoped
class MessageTexts {

    /** Names the message's sale. */
    static final String SALE_ID = "saleId";

    /** Names the message as the application knows it. */
    static final String MESSAGE_ID = "messageId";

    @Inject
    Json json;

    /** Type, id, sale, {@code traceparent} and facts stand beside the body, so that a tool can tell messages apart without reading them. */
    TextMessage of(JMSContext context, Batch<?, ?> message) {
        try {
            TextMessage text = context.createTextMessage(json.write(message));
            text.setJMSType(message.type());
            text.setStringProperty(MESSAGE_ID, message.messageId());
            text.setStringProperty(Traceparent.NAME, Traceparent.of(trace(message)));
            text.setStringProperty(SALE_ID, message.saleId().toString());
            for (Map.Entry<String, Long> fact : message.facts().entrySet()) {
                text.setLongProperty(fact.getKey(), fact.getValue());
            }
            return text;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private static TraceId trace(Batch<?, ?> message) {
        return message.trace().orElseGet(() -> MessageIds.trace(message.messageId()));
    }

    /** The purchase that a message is about, or else its own id in the log; a stranger's may have none. */
    static Optional<TraceId> trace(Message message) throws JMSException {
        return Traceparent.parse(message.getStringProperty(Traceparent.NAME));
    }

    /** The application's id of a message, or else the broker's. */
    static String id(Message message) throws JMSException {
        String own = message.getStringProperty(MESSAGE_ID);
        return own == null ? message.getJMSMessageID() : own;
    }

    /** The text of a message; empty when it has none. */
    static String body(Message message) throws JMSException {
        return message instanceof TextMessage text
                ? Optional.ofNullable(text.getText()).orElse("")
                : "";
    }

    /** Makes something of a message. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Message message) throws JMSException;
    }
}
