package io.seckill.messaging;

import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The broker's queues, asked and told outside of transactions. Thread-safe. */
@ApplicationScoped
public class BrokerQueues {

    private static final String DEAD_LETTERS = WaitingMessages.DEAD_LETTERS;

    /** The application's queues are a dozen. */
    private static final int MOST_QUEUES = 200;

    private static final String OURS = "{\"field\":\"name\",\"operation\":\"CONTAINS\",\"value\":\"seckill\"}";

    @Inject
    BrokerManagement management;

    /** The counters of every consumer's queue. */
    public List<QueueCounts> ofConsumers() {
        Map<String, QueueReading> readings =
                counters().stream().collect(Collectors.toMap(QueueReading::queue, Function.identity()));
        return Arrays.stream(Consumer.values())
                .map(consumer -> counts(consumer, readings))
                .toList();
    }

    /** The counters of every queue of the application, without the age of its oldest message: one question to the broker. */
    public List<QueueReading> counters() {
        return management.ask(BrokerQueues::read);
    }

    /** All queues and subscriptions of the application, the dead letters too, by their names. */
    public List<QueueReading> readings() {
        return management.ask(dialog -> read(dialog).stream()
                .map(reading -> reading.with(oldest(dialog, reading)))
                .sorted(Comparator.comparing(QueueReading::queue))
                .toList());
    }

    /** Its consumers get nothing until it is resumed, whatever is started again meanwhile. */
    public void pause(String queue) {
        boolean lasting = true;
        management.ask(dialog -> dialog.call(queue, "pause", lasting));
    }

    public void resume(String queue) {
        management.ask(dialog -> dialog.call(queue, "resume"));
    }

    /** Dead letters of a sale, and those that name no sale. */
    public long deadLetters(SaleId sale) {
        String filter = MessageTexts.SALE_ID + " = '" + sale + "' OR " + MessageTexts.SALE_ID + " IS NULL";
        return management.ask(dialog -> ((JsonNumber) dialog.call(DEAD_LETTERS, "countMessages", filter)).longValue());
    }

    private static QueueCounts counts(Consumer consumer, Map<String, QueueReading> readings) {
        QueueReading reading = readings.get(consumer.queue());
        if (reading == null) {
            throw new JMSRuntimeException("the broker has no queue " + consumer.queue());
        }
        long later = consumer.waitsForItsTime() ? reading.scheduled() : 0;
        return new QueueCounts(reading.queue(), Math.max(0, reading.messages() - later), reading.consumers());
    }

    private static List<QueueReading> read(BrokerDialog dialog) {
        JsonObject page =
                dialog.describeBroker("listQueues", OURS, 1, MOST_QUEUES).orElseThrow();
        return page.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(BrokerQueues::reading)
                .toList();
    }

    /** Its values are texts, numbers too. */
    private static QueueReading reading(JsonObject queue) {
        return new QueueReading(
                queue.getString("name"),
                number(queue, "messageCount"),
                number(queue, "deliveringCount"),
                number(queue, "scheduledCount"),
                number(queue, "consumerCount"),
                Boolean.parseBoolean(queue.getString("paused")),
                number(queue, "messagesAdded"),
                number(queue, "messagesAcked"),
                Optional.empty());
    }

    private static long number(JsonObject queue, String name) {
        return Long.parseLong(queue.getString(name));
    }

    private static Optional<Instant> oldest(BrokerDialog dialog, QueueReading reading) {
        if (reading.messages() == 0) {
            return Optional.empty();
        }
        boolean hasTimes =
                Consumer.of(reading.queue()).filter(Consumer::waitsForItsTime).isPresent();
        return Stream.of("peekFirstMessageAsJSON", "peekFirstScheduledMessageAsJSON")
                .filter(peek -> !(hasTimes && peek.contains("Scheduled")))
                .flatMap(peek -> dialog.describe(reading.queue(), peek).stream())
                .flatMap(message -> waitingSince(message).stream())
                .min(Comparator.naturalOrder());
    }

    /** What was sent for later has waited since then. */
    private static Optional<Instant> waitingSince(JsonObject message) {
        return Stream.of("timestamp", "_AMQ_SCHED_DELIVERY")
                .map(message::get)
                .filter(value -> value instanceof JsonNumber)
                .map(value -> Instant.ofEpochMilli(((JsonNumber) value).longValue()))
                .max(Comparator.naturalOrder());
    }
}
