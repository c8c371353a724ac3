package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Messages that failed for good, at the broker. Outside of transactions. Thread-safe. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DeadLetters {

    /** The broker notes here where a message has failed. */
    static final String QUEUE = "_AMQ_ORIG_QUEUE";

    private static final String DEAD_LETTERS = WaitingMessages.DEAD_LETTERS;

    /** A message's id in the filters of management operations. */
    private static final String CORE_ID = "AMQUserID";

    @Inject
    QueueBrowse browse;

    @Inject
    BrokerManagement management;

    @Inject
    MessageFailures failures;

    /** How many, by the queue in which they failed. */
    public Map<String, Long> counts(DeadLetterChoice choice) {
        JsonObject counted =
                management.ask(dialog -> dialog.describe(DEAD_LETTERS, "countMessages", choice.selector(CORE_ID), QUEUE)
                        .orElseThrow());
        Map<String, Long> counts = new TreeMap<>();
        counted.forEach((queue, count) -> counts.put(queue, ((JsonNumber) count).longValue()));
        return counts;
    }

    /**
     * The oldest first, with phone numbers and addresses masked.
     *
     * @param behind the id of the one behind which to begin; when it is gone, none
     * @return cut when there are so many that the page could not be filled in the time that a look may take
     */
    public Browsed<DeadLetter> list(DeadLetterChoice choice, Optional<String> behind, int limit) {
        Browsed<DeadLetter> page = look(choice, behind, limit, DeadLetters::read);
        return new Browsed<>(page.found().stream().map(this::complete).toList(), page.looked(), page.cut());
    }

    /** The ids of the oldest; fewer when it takes too long to find as many. */
    public List<String> ids(DeadLetterChoice choice, int limit) {
        return look(choice, Optional.empty(), limit, Message::getJMSMessageID).found();
    }

    /**
     * Puts messages back into the queues in which they failed. They keep their ids, so that the dedup records decide whether there is
     * still something to be done.
     *
     * @return how many; fewer than were named when others took them meanwhile
     */
    public int replay(List<String> ids) {
        return change("retryMessages", ids);
    }

    /** @return how many were removed */
    public int remove(List<String> ids) {
        return change("removeMessages", ids);
    }

    private int change(String operation, List<String> ids) {
        String filter = new DeadLetterChoice(Optional.empty(), Optional.empty(), ids).selector(CORE_ID);
        return management.ask(dialog -> ((JsonNumber) dialog.call(DEAD_LETTERS, operation, filter)).intValueExact());
    }

    private <T> Browsed<T> look(
            DeadLetterChoice choice, Optional<String> behind, int limit, MessageTexts.Reading<T> reading) {
        QueueBrowse.Look look =
                new QueueBrowse.Look(DEAD_LETTERS, choice.selector("JMSMessageID"), limit, Integer.MAX_VALUE);
        AtomicBoolean begun = new AtomicBoolean(behind.isEmpty());
        return browse.browse(look, message -> {
            if (begun.get()) {
                return Optional.of(reading.read(message));
            }
            begun.set(behind.get().equals(message.getJMSMessageID()));
            return Optional.empty();
        });
    }

    private static DeadLetter read(Message message) throws JMSException {
        return new DeadLetter(
                message.getJMSMessageID(),
                Optional.ofNullable(message.getStringProperty(QUEUE)).orElse(""),
                Optional.ofNullable(message.getStringProperty(MessageTexts.MESSAGE_ID)),
                Optional.ofNullable(message.getJMSType()),
                Optional.ofNullable(message.getStringProperty(MessageTexts.SALE_ID)),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                MessageTexts.body(message),
                Optional.empty());
    }

    private DeadLetter complete(DeadLetter letter) {
        Optional<MessageFailure> failure = Consumer.of(letter.queue())
                .flatMap(consumer -> failures.of(consumer, letter.messageId().orElse(letter.id())));
        return new DeadLetter(
                letter.id(),
                letter.queue(),
                letter.messageId(),
                letter.type(),
                letter.saleId(),
                letter.sentAt(),
                BodyMask.of(letter.body()),
                failure.map(MessageFailure::masked));
    }
}
