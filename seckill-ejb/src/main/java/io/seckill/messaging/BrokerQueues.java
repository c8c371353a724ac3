package io.seckill.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReaderFactory;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Asks the broker for its counters by management messages (Artemis user manual, "Management via JMS"), which work the
 * same for an embedded broker and for one across the network.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class BrokerQueues {

    private static final String MANAGEMENT = "activemq.management";
    private static final String DEAD_LETTERS = "seckill.dead-letters";

    /** How long the broker may take; a probe or an operator is waiting. */
    private static final long ANSWER_MILLIS = 2_000;

    private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

    @Resource(name = "jms/seckillCF")
    ConnectionFactory connections;

    /** The counters of every consumer's queue. */
    public List<QueueCounts> ofConsumers() {
        try (JMSContext context = connections.createContext()) {
            return Arrays.stream(Consumer.values())
                    .map(consumer -> counts(context, consumer.queue()))
                    .toList();
        }
    }

    public long deadLetters() {
        try (JMSContext context = connections.createContext()) {
            return attribute(context, DEAD_LETTERS, "messageCount");
        }
    }

    private QueueCounts counts(JMSContext context, String queue) {
        return new QueueCounts(
                queue, attribute(context, queue, "messageCount"), attribute(context, queue, "consumerCount"));
    }

    private long attribute(JMSContext context, String queue, String attribute) {
        try {
            JsonArray answer = ask(context, "queue." + queue, attribute);
            return answer.getJsonNumber(0).longValueExact();
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private JsonArray ask(JMSContext context, String resource, String attribute) throws JMSException {
        TemporaryQueue replies = context.createTemporaryQueue();
        Message question = context.createMessage();
        question.setStringProperty("_AMQ_ResourceName", resource);
        question.setStringProperty("_AMQ_Attribute", attribute);
        question.setJMSReplyTo(replies);
        context.createProducer().send(context.createQueue(MANAGEMENT), question);
        try (var consumer = context.createConsumer(replies)) {
            return read(consumer.receive(ANSWER_MILLIS), resource);
        } finally {
            replies.delete();
        }
    }

    private JsonArray read(Message answer, String resource) throws JMSException {
        if (answer == null) {
            throw new JMSRuntimeException("the broker did not answer for " + resource);
        }
        String text = ((TextMessage) answer).getText();
        if (!answer.getBooleanProperty("_AMQ_OperationSucceeded")) {
            throw new JMSRuntimeException("the broker refused to answer for " + resource + ": " + text);
        }
        return readers.createReader(new StringReader(text)).readArray();
    }
}
