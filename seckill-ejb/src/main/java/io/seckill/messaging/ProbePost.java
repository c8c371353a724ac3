package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends probes, each to the queue or subscription of one consumer, and takes them out again. Outside of transactions and not
 * persistent: the broker's answer is not waited for, nothing is written to its journal, and one that is lost is news as well.
 * Thread-safe.
 *
 * <p>A subscription is reached by its full name, so that one that is slow or paused does not keep the others' from being sent. Where the
 * broker sends such a message to all of them (ADR 003), the others drop it: it names whom it is for.
 */
@ApplicationScoped
public class ProbePost {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String TYPE = "Probe";
    private static final String ANY = ProbeReturns.SENT_AT + " IS NOT NULL";

    @Inject
    LoneSession session;

    @Inject
    BrokerManagement management;

    /**
     * @param sentAt names them, to the millisecond
     * @throws JMSRuntimeException when nobody knows which of them are there
     */
    public void send(List<Consumer> consumers, Instant sentAt) {
        session.use(PATIENCE, context -> {
            consumers.forEach(consumer -> context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .send(destination(context, consumer), probe(context, consumer, sentAt)));
            return consumers.size();
        });
    }

    /** Takes out what waits of probes in these queues. The broker looks at each message there. */
    public void withdraw(List<Consumer> consumers) {
        management.ask(dialog -> {
            consumers.forEach(consumer -> dialog.call(consumer.queue(), "removeMessages", ANY));
            return consumers.size();
        });
    }

    private static Destination destination(JMSContext context, Consumer consumer) {
        return consumer.channel() == Channel.ORDER_EVENTS
                ? context.createTopic(Channel.ORDER_EVENTS_TOPIC + "::" + consumer.queue())
                : consumer.channel().destination(context);
    }

    /** The filters of two subscriptions have to let it in, and must not change: they would be made anew, without their messages. */
    private static Message probe(JMSContext context, Consumer consumer, Instant sentAt) {
        try {
            Message probe = context.createMessage();
            probe.setJMSType(consumer == Consumer.DELIVERY ? "OrdersPaid" : TYPE);
            if (consumer == Consumer.RED_PACKET) {
                probe.setLongProperty("redPacketBudgetMinor", 1);
            }
            probe.setStringProperty(Publisher.ONLY_FOR, consumer.key());
            probe.setLongProperty(ProbeReturns.SENT_AT, sentAt.toEpochMilli());
            return probe;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
