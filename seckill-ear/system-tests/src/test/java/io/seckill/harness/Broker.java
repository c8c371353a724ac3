package io.seckill.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.Destination;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * A server's broker, as another team's program sees it: through a port, with a client of its own. It serves the broker as
 * it runs now; after a kill, ask the server for another one. For one thread.
 */
public final class Broker implements AutoCloseable {

    private static final String MANAGEMENT = "activemq.management";
    private static final String IMPATIENCE = "addressSettings.\"seckill.#\".";
    private static final Duration ANSWER_TIME = Duration.ofSeconds(15);

    private final ActiveMQConnectionFactory factory;
    private final JMSContext context;

    private Broker(ActiveMQConnectionFactory factory) {
        this.factory = factory;
        // By default it has half a minute for each answer.
        factory.setCallTimeout(ANSWER_TIME.toMillis());
        this.context = connected(factory);
    }

    /** The embedded broker of a server that was started with a port for it. */
    static Broker withoutUsers(int port) {
        return new Broker(new ActiveMQConnectionFactory(address(port)));
    }

    static Broker as(String user, String password, int port) {
        return new Broker(new ActiveMQConnectionFactory(address(port), user, password));
    }

    /** Options under which a message that keeps failing reaches the dead letters in seconds, not in minutes. */
    public static ServerOptions impatient(ServerOptions options) {
        return options.withReachableBroker()
                .withBrokerSetting(IMPATIENCE + "redeliveryDelay", 20)
                .withBrokerSetting(IMPATIENCE + "maxRedeliveryDelay", 100);
    }

    public void send(String queue, String text) {
        context.createProducer().send(context.createQueue(queue), text);
    }

    /** @param type by which subscribers choose */
    public void publish(String topic, String type, String text) {
        context.createProducer().setJMSType(type).send(context.createTopic(topic), text);
    }

    /** The texts of the messages that wait in the queue; they stay there. */
    public List<String> texts(String queue) {
        return read(queue, message -> message.getBody(String.class));
    }

    /** What stands beside the text of each message that waits in the queue. */
    public List<String> properties(String queue, String name) {
        return read(queue, message -> message.getStringProperty(name));
    }

    /** How often each message that waits in the queue was given to a consumer, who did not finish it. */
    public List<Integer> attempts(String queue) {
        return read(queue, message -> message.getIntProperty("JMSXDeliveryCount"));
    }

    /** All messages of the queue: those that wait, those being delivered and those that are scheduled. */
    public long messagesIn(String queue) {
        return ((Number) attribute(ResourceNames.QUEUE + queue, "messageCount")).longValue();
    }

    /** Messages of the queue that wait for their time, or for another attempt. */
    public long scheduledIn(String queue) {
        return ((Number) attribute(ResourceNames.QUEUE + queue, "scheduledCount")).longValue();
    }

    /** How many messages the queue was given since the broker's start. */
    public long messagesAddedTo(String queue) {
        return ((Number) attribute(ResourceNames.QUEUE + queue, "messagesAdded")).longValue();
    }

    /** Since when each consumer of the queue has had the message that it has not acknowledged; those without one are left out. */
    public List<Instant> deliveredSince(String queue) {
        String consumers = (String) ask(question -> JMSManagementHelper.putOperationInvocation(
                question, ResourceNames.QUEUE + queue, "listConsumersAsJSON"));
        List<Instant> since = new ArrayList<>();
        for (JsonNode consumer : Json.read(consumers)) {
            if (consumer.get("messagesInTransit").intValue() > 0) {
                since.add(Instant.ofEpochMilli(consumer.get("lastDeliveredTime").longValue()));
            }
        }
        return since;
    }

    /** Consumers get nothing more of the queue until {@link #resume}, also of a broker that was started again. */
    public void pause(String queue) {
        boolean lasting = true;
        ask(question ->
                JMSManagementHelper.putOperationInvocation(question, ResourceNames.QUEUE + queue, "pause", lasting));
    }

    public void resume(String queue) {
        ask(question -> JMSManagementHelper.putOperationInvocation(question, ResourceNames.QUEUE + queue, "resume"));
    }

    /**
     * Waits as one more consumer for such a message, and keeps it in its hands.
     *
     * @param selector which messages
     * @return lets it go: it is delivered again
     */
    public Runnable hold(String queue, String selector, Duration patience) {
        String address = (String) attribute(ResourceNames.QUEUE + queue, "address");
        JMSContext own = factory.createContext(JMSContext.CLIENT_ACKNOWLEDGE);
        JMSConsumer hand = own.createConsumer(own.createQueue(address + "::" + queue), selector);
        if (hand.receive(patience.toMillis()) == null) {
            own.close();
            throw new IllegalStateException("No such message in " + queue + " within " + patience);
        }
        return own::close;
    }

    /**
     * Puts messages that wait in a paused queue in another order, each of them several times.
     *
     * @return how many wait there now
     */
    public int shuffle(String queue, int times, Random random) {
        List<Message> messages = read(queue, message -> message);
        removeAll(queue);
        List<Message> order = new ArrayList<>();
        IntStream.range(0, times).forEach(i -> order.addAll(messages));
        Collections.shuffle(order, random);
        // A client of its own: one that has sent to the address before would send to all of its queues (ADR 003).
        try (JMSContext own = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
            Destination to = destination(own, queue);
            order.forEach(message -> own.createProducer().send(to, copy(own, message)));
            own.commit();
        }
        return order.size();
    }

    /**
     * Makes of each message that waits in a paused queue as many as it has items, with the ids that the application itself would give
     * them.
     *
     * @return how many wait there now
     */
    public int split(String queue) {
        List<Message> messages = read(queue, message -> message);
        removeAll(queue);
        int sent = 0;
        // A client of its own, see above.
        try (JMSContext own = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
            Destination to = destination(own, queue);
            for (Message message : messages) {
                List<TextMessage> singles = singles(own, message);
                singles.forEach(single -> own.createProducer().send(to, single));
                own.commit();
                sent += singles.size();
            }
        }
        return sent;
    }

    /** Puts a text that is no message into a queue, as if it came from whoever usually sends there. */
    public void sendTo(String queue, String text) {
        try (JMSContext own = factory.createContext()) {
            own.createProducer().send(destination(own, queue), text);
        }
    }

    /** As if each of them had failed for good. The broker takes those that it has in memory at a time. */
    public void killAll(String queue) {
        do {
            ask(question -> JMSManagementHelper.putOperationInvocation(
                    question, ResourceNames.QUEUE + queue, "sendMessagesToDeadLetterAddress", ""));
        } while (messagesIn(queue) > 0);
    }

    /** Those that wait for their time, too. */
    public void removeAll(String queue) {
        ask(question ->
                JMSManagementHelper.putOperationInvocation(question, ResourceNames.QUEUE + queue, "removeAllMessages"));
    }

    private Destination destination(JMSContext of, String queue) {
        String address = (String) attribute(ResourceNames.QUEUE + queue, "address");
        return address.equals(queue) ? of.createQueue(queue) : of.createTopic(address + "::" + queue);
    }

    /** With all that its sender wrote, and none of what the broker did. */
    private static TextMessage copy(JMSContext of, Message message) {
        try {
            TextMessage copy = of.createTextMessage(message.getBody(String.class));
            copy.setJMSType(message.getJMSType());
            for (Object name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
                if (!name.toString().startsWith("JMSX")) {
                    copy.setObjectProperty(name.toString(), message.getObjectProperty(name.toString()));
                }
            }
            return copy;
        } catch (JMSException e) {
            throw new IllegalStateException("Cannot copy " + message, e);
        }
    }

    private static List<TextMessage> singles(JMSContext of, Message message) {
        try {
            ObjectNode body = (ObjectNode) Json.read(message.getBody(String.class));
            String id = body.get("messageId").asText();
            List<JsonNode> items = new ArrayList<>();
            body.get("items").forEach(items::add);
            List<TextMessage> singles = new ArrayList<>();
            for (JsonNode item : items) {
                String own = id + "/" + singles.size();
                body.put("messageId", own).putArray("items").add(item);
                TextMessage single = copy(of, message);
                single.setText(body.toString());
                single.setStringProperty("messageId", own);
                singles.add(single);
            }
            return singles;
        } catch (JMSException e) {
            throw new IllegalStateException("Cannot split " + message, e);
        }
    }

    /** The names of all queues, subscriptions included. */
    public List<String> queueNames() {
        return strings(attribute(ResourceNames.BROKER, "queueNames"));
    }

    /** Transactions that are prepared and neither committed nor rolled back, a line each. */
    public List<String> preparedTransactions() {
        return strings(ask(question -> JMSManagementHelper.putOperationInvocation(
                question, ResourceNames.BROKER, "listPreparedTransactions")));
    }

    @Override
    public void close() {
        context.close();
        factory.close();
    }

    private <T> List<T> read(String name, Reading<T> reading) {
        // By its full name: a subscription is no destination of JMS.
        Queue queue = context.createQueue(attribute(ResourceNames.QUEUE + name, "address") + "::" + name);
        try (QueueBrowser browser = context.createBrowser(queue)) {
            List<T> read = new ArrayList<>();
            for (Object message : Collections.list((Enumeration<?>) browser.getEnumeration())) {
                read.add(reading.of((Message) message));
            }
            return read;
        } catch (JMSException e) {
            throw new IllegalStateException("Cannot browse " + name, e);
        }
    }

    private Object attribute(String resource, String attribute) {
        return ask(question -> JMSManagementHelper.putAttribute(question, resource, attribute));
    }

    private Object ask(Question question) {
        TemporaryQueue answers = context.createTemporaryQueue();
        try (JMSConsumer consumer = context.createConsumer(answers)) {
            Message message = context.createMessage();
            question.write(message);
            message.setJMSReplyTo(answers);
            context.createProducer().send(context.createQueue(MANAGEMENT), message);
            return result(consumer.receive(ANSWER_TIME.toMillis()));
        } catch (JMSException e) {
            throw new IllegalStateException("Cannot ask the broker", e);
        } finally {
            delete(answers);
        }
    }

    private static Object result(Message answer) throws JMSException {
        if (answer == null) {
            throw new IllegalStateException("The broker does not answer within " + ANSWER_TIME);
        }
        try {
            Object result = JMSManagementHelper.getResult(answer);
            if (!JMSManagementHelper.hasOperationSucceeded(answer)) {
                throw new IllegalStateException("The broker refuses: " + result);
            }
            return result;
        } catch (JMSException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Not an answer of the broker: " + answer, e);
        }
    }

    private static List<String> strings(Object array) {
        return Arrays.stream((Object[]) array).map(String::valueOf).toList();
    }

    private static String address(int port) {
        return "tcp://127.0.0.1:" + port;
    }

    private static JMSContext connected(ActiveMQConnectionFactory factory) {
        try {
            JMSContext context = factory.createContext();
            context.start();
            return context;
        } catch (JMSRuntimeException e) {
            factory.close();
            throw e;
        }
    }

    private static void delete(TemporaryQueue queue) {
        try {
            queue.delete();
        } catch (JMSException e) {
            throw new IllegalStateException("Cannot delete " + queue, e);
        }
    }

    private interface Reading<T> {
        T of(Message message) throws JMSException;
    }

    private interface Question {
        void write(Message message) throws JMSException;
    }
}
