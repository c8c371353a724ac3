package io.seckill.messaging;

import io.seckill.json.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Sends messages inside the caller's XA transaction: they exist when it commits and never did when it rolls back. The
 * caller flushes its rows first, so that a refused row costs no message.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publisher {

    /** Names the one consumer that a message is for; without it, it is for all. */
    static final String ONLY_FOR = "onlyFor";

    /** Names the message's sale. */
    static final String SALE_ID = "saleId";

    @Resource(name = "jms/seckillCF")
    ConnectionFactory connections;

    @Inject
    Json json;

    public void send(Channel channel, Batch<?, ?> message) {
        try (JMSContext context = connections.createContext()) {
            producer(context, message).send(channel.destination(context), text(context, message));
        }
    }

    /** Sends a message that the broker keeps for a while. */
    public void send(Channel channel, Batch<?, ?> message, Duration later) {
        try (JMSContext context = connections.createContext()) {
            producer(context, message)
                    .setDeliveryDelay(later.toMillis())
                    .send(channel.destination(context), text(context, message));
        }
    }

    /**
     * Puts messages back for one consumer. On a topic every subscriber gets them, and all but the one leave them alone
     * ({@link MessageIntake}).
     */
    void sendBack(Consumer consumer, List<? extends Batch<?, ?>> messages) {
        try (JMSContext context = connections.createContext()) {
            Destination destination = consumer.channel().destination(context);
            messages.forEach(message -> producer(context, message)
                    .setProperty(ONLY_FOR, consumer.key())
                    .send(destination, text(context, message)));
        }
    }

    private static JMSProducer producer(JMSContext context, Batch<?, ?> message) {
        return context.createProducer().setPriority(message.priority());
    }

    /** Type, id, sale and facts stand beside the body, so that a tool can tell messages apart without reading them. */
    private TextMessage text(JMSContext context, Batch<?, ?> message) {
        try {
            TextMessage text = context.createTextMessage(json.write(message));
            text.setJMSType(message.type());
            text.setStringProperty("messageId", message.messageId());
            text.setStringProperty(SALE_ID, message.saleId().toString());
            for (Map.Entry<String, Long> fact : message.facts().entrySet()) {
                text.setLongProperty(fact.getKey(), fact.getValue());
            }
            return text;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
