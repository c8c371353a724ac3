package io.seckill.messaging;

import io.seckill.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.List;

/**
 * News for all nodes that are there: outside of transactions, not persistent, and nobody waits for the broker's answer. Who misses one
 * has to find out in another way. Thread-safe.
 */
@ApplicationScoped
public class Broadcasts {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Inject
    LoneSession session;

    @Inject
    Json json;

    /**
     * @param news records, a message each
     * @throws JMSRuntimeException when nobody knows which of them are there
     */
    public void send(Channel topic, List<?> news) {
        session.use(PATIENCE, context -> {
            JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            news.forEach(one -> producer.send(topic.destination(context), json.write(one)));
            return news.size();
        });
    }

    /** @throws io.seckill.json.MalformedJsonException when the message is no such record */
    public <T> T read(Message message, Class<T> type) {
        try {
            return json.read(MessageTexts.body(message), type);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
