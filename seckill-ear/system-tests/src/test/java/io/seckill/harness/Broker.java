package io.seckill.harness;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The broker inside a server, as another team's program sees it: through a port, with a client of its own. */
public final class Broker implements AutoCloseable {

    private static final String IMPATIENCE = "brokerconfig.addressSettings.\"seckill.#\".";

    private final ActiveMQConnectionFactory factory;
    private final JMSContext context;

    /** The broker of a server that was started with a port for it. */
    public Broker(int port) {
        factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        context = connected(factory);
    }

    /** Options under which a message that keeps failing reaches the dead letters in seconds, not in minutes. */
    public static ServerOptions impatient(ServerOptions options, int port) {
        return options.withBrokerPort(port)
                .with(IMPATIENCE + "redeliveryDelay", 20)
                .with(IMPATIENCE + "maxRedeliveryDelay", 100);
    }

    public void send(String queue, String text) {
        context.createProducer().send(context.createQueue(queue), text);
    }

    /** The texts of the messages that wait in the queue; they stay there. */
    public List<String> texts(String name) {
        Queue queue = context.createQueue(name);
        try (QueueBrowser browser = context.createBrowser(queue)) {
            Enumeration<?> messages = browser.getEnumeration();
            return Collections.list(messages).stream()
                    .map(message -> text((Message) message))
                    .toList();
        } catch (JMSException e) {
            throw new IllegalStateException("Cannot browse " + name, e);
        }
    }

    @Override
    public void close() {
        context.close();
        factory.close();
    }

    private static JMSContext connected(ConnectionFactory factory) {
        JMSContext context = factory.createContext();
        context.start();
        return context;
    }

    private static String text(Message message) {
        try {
            return message.getBody(String.class);
        } catch (JMSException e) {
            throw new IllegalStateException("Not a text message: " + message, e);
        }
    }
}
