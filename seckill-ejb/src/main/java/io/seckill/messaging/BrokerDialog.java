package io.seckill.messaging;

import jakarta.jms.Destination;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** Some questions to the broker, one after the other, for one thread. */
final class BrokerDialog {

    private static final String MANAGEMENT = "activemq.management";
    private static final String BROKER = "broker";
    private static final String QUEUE = "queue.";

    private final JMSContext context;
    private final Destination answers;
    private final JMSConsumer consumer;
    private final JsonReaderFactory readers;

    BrokerDialog(JMSContext context, Destination answers, JMSConsumer consumer, JsonReaderFactory readers) {
        this.context = context;
        this.answers = answers;
        this.consumer = consumer;
        this.readers = readers;
    }

    /** JSON null for what the queue does not have now. */
    JsonValue attribute(String queue, String attribute) {
        return ask(QUEUE + queue, context.createMessage(), "_AMQ_Attribute", attribute);
    }

    /** JSON null for an operation that returns nothing. */
    JsonValue call(String queue, String operation, Object... parameters) {
        return ask(QUEUE + queue, context.createTextMessage(json(parameters)), "_AMQ_OperationName", operation);
    }

    /** Of an operation of the broker itself that returns a text. */
    JsonValue callBroker(String operation, Object... parameters) {
        return ask(BROKER, context.createTextMessage(json(parameters)), "_AMQ_OperationName", operation);
    }

    private static String json(Object... parameters) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Object parameter : parameters) {
            if (parameter instanceof Number number) {
                array.add(number.longValue());
            } else if (parameter instanceof Boolean choice) {
                array.add(choice);
            } else {
                array.add(parameter.toString());
            }
        }
        return array.build().toString();
    }

    private JsonValue ask(String resource, Message question, String kind, String name) {
        try {
            question.setStringProperty("_AMQ_ResourceName", resource);
            question.setStringProperty(kind, name);
            question.setJMSReplyTo(answers);
            context.createProducer().send(context.createQueue(MANAGEMENT), question);
            return read(consumer.receive(BrokerManagement.ANSWER_TIME.toMillis()), resource);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private JsonValue read(Message answer, String resource) throws JMSException {
        if (answer == null) {
            throw new JMSRuntimeException("the broker did not answer for " + resource);
        }
        String text = ((TextMessage) answer).getText();
        if (!answer.getBooleanProperty("_AMQ_OperationSucceeded")) {
            throw new JMSRuntimeException("the broker refused to answer for " + resource + ": " + text);
        }
        return text == null
                ? JsonValue.NULL
                : readers.createReader(new StringReader(text)).readArray().get(0);
    }
}
