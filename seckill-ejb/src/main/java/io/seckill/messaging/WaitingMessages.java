package io.seckill.messaging;

import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Messages that wait in queues and subscriptions, at the broker, without probes. What is being delivered, or waits for a time, is not among them.
 * Outside of transactions. Thread-safe.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class WaitingMessages {

    /** Looked at by one call, found or not. */
    public static final int MOST_LOOKED_AT = 1_000;

    public static final String DEAD_LETTERS = "seckill.dead-letters";

    private static final String DELIVERIES = "JMSXDeliveryCount";

    @Inject
    QueueBrowse browse;

    /**
     * Those that are delivered next.
     *
     * @param queue one that is there
     * @param limit how many at most
     */
    public Browsed<WaitingMessage> first(String queue, Predicate<WaitingMessage> wanted, int limit) {
        return look(new QueueBrowse.Look(destination(queue), "", limit, MOST_LOOKED_AT), queue, wanted);
    }

    /**
     * The oldest dead letters of some sales, and those that name no sale.
     *
     * @param sales at least one
     */
    public Browsed<WaitingMessage> deadLettersOf(List<SaleId> sales, Predicate<WaitingMessage> wanted, int limit) {
        String names = sales.stream().map(sale -> "'" + sale + "'").collect(Collectors.joining(","));
        return deadLetters(
                MessageTexts.SALE_ID + " IN (" + names + ") OR " + MessageTexts.SALE_ID + " IS NULL", wanted, limit);
    }

    /** The dead letters that the application names so: one message can fail for several of its readers. */
    public Browsed<WaitingMessage> deadLettersNamed(String messageId, int limit) {
        String text = messageId.replace("'", "''");
        return deadLetters(MessageTexts.MESSAGE_ID + " = '" + text + "'", message -> true, limit);
    }

    private Browsed<WaitingMessage> deadLetters(String selector, Predicate<WaitingMessage> wanted, int limit) {
        return look(new QueueBrowse.Look(DEAD_LETTERS, selector, limit, MOST_LOOKED_AT), DEAD_LETTERS, wanted);
    }

    private Browsed<WaitingMessage> look(QueueBrowse.Look look, String queue, Predicate<WaitingMessage> wanted) {
        return browse.browse(
                look,
                message -> ProbeReturns.isProbe(message)
                        ? Optional.empty()
                        : Optional.of(read(queue, message)).filter(wanted).map(WaitingMessage::masked));
    }

    /** By its full name: a subscription is no destination of JMS. */
    private static String destination(String queue) {
        return Consumer.of(queue)
                .filter(consumer -> consumer.channel() == Channel.ORDER_EVENTS)
                .map(consumer -> Channel.ORDER_EVENTS_TOPIC + "::" + queue)
                .orElse(queue);
    }

    private static WaitingMessage read(String queue, Message message) throws JMSException {
        String body = MessageTexts.body(message);
        return new WaitingMessage(
                queue,
                message.getJMSMessageID(),
                Optional.ofNullable(message.getStringProperty(MessageTexts.MESSAGE_ID)),
                Optional.ofNullable(message.getJMSType()),
                Optional.ofNullable(message.getStringProperty(MessageTexts.SALE_ID)),
                Optional.ofNullable(message.getStringProperty(DeadLetters.QUEUE))
                        .filter(origin -> queue.equals(DEAD_LETTERS)),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                message.getIntProperty(DELIVERIES),
                message.getJMSPriority(),
                MessageItem.of(body),
                body);
    }
}
