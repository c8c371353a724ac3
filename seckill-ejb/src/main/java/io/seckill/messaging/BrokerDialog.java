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
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;

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

    /** JSON null for an operation of a queue that returns nothing. */
    JsonValue call(String queue, String operation, Object... parameters) {
        return ask(QUEUE + queue, operation, parameters);
    }

    /** The same for an operation of the broker itself. */
    JsonValue callBroker(String operation, Object... parameters) {
        return ask(BROKER, operation, parameters);
    }

    /** What an operation of a queue describes in a text of JSON; empty when that is {@code null}. */
    Optional<JsonObject> describe(String queue, String operation, Object... parameters) {
        return object(ask(QUEUE + queue, operation, parameters));
    }

    /** The same for an operation of the broker itself. */
    Optional<JsonObject> describeBroker(String operation, Object... parameters) {
        return object(ask(BROKER, operation, parameters));
    }

    private Optional<JsonObject> object(JsonValue text) {
        String json = ((JsonString) text).getString();
        return json.equals("null")
                ? Optional.empty()
                : Optional.of(readers.createReader(new StringReader(json)).readObject());
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

    private JsonValue ask(String resource, String operation, Object... parameters) {
        try {
            Message question = context.createTextMessage(json(parameters));
            question.setStringProperty("_AMQ_ResourceName", resource);
            question.setStringProperty("_AMQ_OperationName", operation);
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
