package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Messages that failed for good, at the broker. Outside of transactions. Thread-safe. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DeadLetters {

    /** The broker notes here where a message has failed. */
    static final String QUEUE = "_AMQ_ORIG_QUEUE";

    private static final String DEAD_LETTERS = "seckill.dead-letters";

    /** A message's id in the filters of management operations. */
    private static final String CORE_ID = "AMQUserID";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    LoneSession session;

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
     * The oldest first.
     *
     * @param behind the id of the one behind which to begin; when it is gone, none
     */
    public List<DeadLetter> list(DeadLetterChoice choice, Optional<String> behind, int limit) {
        return session.use(PATIENCE, context -> browse(context, choice, behind, limit)).stream()
                .map(this::withFailure)
                .toList();
    }

    /** The ids of the oldest. */
    public List<String> ids(DeadLetterChoice choice, int limit) {
        return session.use(PATIENCE, context -> browse(context, choice, Optional.empty(), limit)).stream()
                .map(DeadLetter::id)
                .toList();
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

    private static List<DeadLetter> browse(
            JMSContext context, DeadLetterChoice choice, Optional<String> behind, int limit) {
        String selector = choice.selector("JMSMessageID");
        try (QueueBrowser browser =
                context.createBrowser(context.createQueue(DEAD_LETTERS), selector.isEmpty() ? null : selector)) {
            List<DeadLetter> found = new ArrayList<>();
            boolean begun = behind.isEmpty();
            Enumeration<?> messages = browser.getEnumeration();
            while (found.size() < limit && messages.hasMoreElements()) {
                Message message = (Message) messages.nextElement();
                if (begun) {
                    found.add(read(message));
                }
                begun |= behind.filter(message.getJMSMessageID()::equals).isPresent();
            }
            return found;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private static DeadLetter read(Message message) throws JMSException {
        return new DeadLetter(
                message.getJMSMessageID(),
                Optional.ofNullable(message.getStringProperty(QUEUE)).orElse(""),
                Optional.ofNullable(message.getStringProperty(MessageTexts.MESSAGE_ID)),
                Optional.ofNullable(message.getJMSType()),
                Optional.ofNullable(message.getStringProperty(MessageTexts.SALE_ID)),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                message instanceof TextMessage text ? text.getText() : "",
                Optional.empty());
    }

    private DeadLetter withFailure(DeadLetter letter) {
        Optional<MessageFailure> failure = Consumer.of(letter.queue())
                .flatMap(consumer -> failures.of(consumer, letter.messageId().orElse(letter.id())));
        return new DeadLetter(
                letter.id(),
                letter.queue(),
                letter.messageId(),
                letter.type(),
                letter.saleId(),
                letter.sentAt(),
                letter.body(),
                failure);
    }
}
