package io.seckill.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/**
 * Sends messages inside the caller's XA transaction: they exist when it commits and never did when it rolls back. The
 * caller flushes its rows first, so that a refused row costs no message.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publisher {

    /** Names the one consumer that a message is for; without it, it is for all. */
    static final String ONLY_FOR = "onlyFor";

    @Resource(name = "jms/seckillCF")
    ConnectionFactory connections;

    @Inject
    MessageTexts texts;

    public void send(Channel channel, Batch<?, ?> message) {
        try (JMSContext context = connections.createContext()) {
            producer(context, message).send(channel.destination(context), texts.of(context, message));
        }
    }

    /** Sends a message that the broker keeps for a while. */
    public void send(Channel channel, Batch<?, ?> message, Duration later) {
        try (JMSContext context = connections.createContext()) {
            producer(context, message)
                    .setDeliveryDelay(later.toMillis())
                    .send(channel.destination(context), texts.of(context, message));
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
                    .send(destination, texts.of(context, message)));
        }
    }

    private static JMSProducer producer(JMSContext context, Batch<?, ?> message) {
        return context.createProducer().setPriority(message.priority());
    }
}
