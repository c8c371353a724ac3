package io.seckill.messaging;

import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.time.Duration;
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
    private static final Duration ANSWER_TIME = Duration.ofSeconds(2);

    private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

    @Inject
    LoneSession session;

    /** The counters of every consumer's queue. */
    public List<QueueCounts> ofConsumers() {
        return session.use(
                ANSWER_TIME,
                context -> Arrays.stream(Consumer.values())
                        .map(consumer -> counts(context, consumer))
                        .toList());
    }

    /** Dead letters of a sale, and those that name no sale. */
    public long deadLetters(SaleId sale) {
        String filter = MessageTexts.SALE_ID + " = '" + sale + "' OR " + MessageTexts.SALE_ID + " IS NULL";
        return session.use(ANSWER_TIME, context -> count(context, filter));
    }

    private long count(JMSContext context, String filter) {
        try {
            TextMessage question = context.createTextMessage(
                    Json.createArrayBuilder().add(filter).build().toString());
            question.setStringProperty("_AMQ_OperationName", "countMessages");
            return ask(context, DEAD_LETTERS, question);
        } catch (JMSException e) {
            throw unchecked(e);
        }
    }

    private QueueCounts counts(JMSContext context, Consumer consumer) {
        String queue = consumer.queue();
        long later = consumer.waitsForItsTime() ? attribute(context, queue, "scheduledCount") : 0;
        long messages = attribute(context, queue, "messageCount");
        return new QueueCounts(queue, Math.max(0, messages - later), attribute(context, queue, "consumerCount"));
    }

    private long attribute(JMSContext context, String queue, String attribute) {
        try {
            Message question = context.createMessage();
            question.setStringProperty("_AMQ_Attribute", attribute);
            return ask(context, queue, question);
        } catch (JMSException e) {
            throw unchecked(e);
        }
    }

    private long ask(JMSContext context, String queue, Message question) throws JMSException {
        TemporaryQueue replies = context.createTemporaryQueue();
        question.setStringProperty("_AMQ_ResourceName", "queue." + queue);
        question.setJMSReplyTo(replies);
        context.createProducer().send(context.createQueue(MANAGEMENT), question);
        try (var consumer = context.createConsumer(replies)) {
            return read(consumer.receive(ANSWER_TIME.toMillis()), queue)
                    .getJsonNumber(0)
                    .longValueExact();
        } finally {
            replies.delete();
        }
    }

    private static JMSRuntimeException unchecked(JMSException e) {
        return new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }

    private JsonArray read(Message answer, String queue) throws JMSException {
        if (answer == null) {
            throw new JMSRuntimeException("the broker did not answer for " + queue);
        }
        String text = ((TextMessage) answer).getText();
        if (!answer.getBooleanProperty("_AMQ_OperationSucceeded")) {
            throw new JMSRuntimeException("the broker refused to answer for " + queue + ": " + text);
        }
        return readers.createReader(new StringReader(text)).readArray();
    }
}
