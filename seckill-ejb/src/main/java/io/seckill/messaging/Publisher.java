package io.seckill.messaging;

import io.seckill.json.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Sends messages inside the caller's XA transaction: they exist when it commits and never did when it rolls back. The
 * caller flushes its rows first, so that a refused row costs no message.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publisher {

    @Resource(name = "jms/seckillCF")
    ConnectionFactory connections;

    @Inject
    Json json;

    public void sendToQueue(Channel queue, Batch<?, ?> message) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(context.createQueue(queue.address()), text(context, message));
        }
    }

    public void publish(Channel topic, Batch<?, ?> message) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(context.createTopic(topic.address()), text(context, message));
        }
    }

    /** Puts messages back before one consumer, past every other subscriber of its topic. */
    void sendBack(Consumer consumer, List<? extends Batch<?, ?>> messages) {
        try (JMSContext context = connections.createContext()) {
            for (Batch<?, ?> message : messages) {
                context.createProducer().send(consumer.ownDestination(context), text(context, message));
            }
        }
    }

    /** The type and the id stand beside the body, so that a tool can tell messages apart without reading them. */
    private TextMessage text(JMSContext context, Batch<?, ?> message) {
        try {
            TextMessage text = context.createTextMessage(json.write(message));
            text.setJMSType(message.getClass().getSimpleName());
            text.setStringProperty("messageId", message.messageId());
            return text;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
