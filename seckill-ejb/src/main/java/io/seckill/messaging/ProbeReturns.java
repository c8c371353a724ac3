package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes probes out of what consumers get on this node, and remembers the latest of each consumer until somebody has made a note of it:
 * a delivery does not wait for that, and does not fail with it. Thread-safe.
 */
@ApplicationScoped
public class ProbeReturns {

    /** Names the probe; no other message has it. */
    static final String SENT_AT = "probeSentAt";

    @Inject
    Clock clock;

    private final Map<Consumer, ProbeReturn> returned = Collections.synchronizedMap(new EnumMap<>(Consumer.class));

    /** The latest of each consumer of which nobody has made a note yet. */
    public List<ProbeReturn> all() {
        synchronized (returned) {
            return List.copyOf(returned.values());
        }
    }

    /** A note has been made of them. */
    public void forget(List<ProbeReturn> noted) {
        noted.forEach(probe -> returned.remove(probe.consumer(), probe));
    }

    /** Whether that probe, or a later one, has come and no note was made of it yet. */
    public boolean hasCome(Consumer consumer, Instant sentAt) {
        ProbeReturn latest = returned.get(consumer);
        return latest != null && !latest.sentAt().isBefore(sentAt);
    }

    static boolean isProbe(Message message) {
        try {
            return message.propertyExists(SENT_AT);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    /** Whether the message is a probe, of which then nothing else follows. One that is not for this consumer is not measured. */
    boolean take(Message message, Consumer consumer) {
        try {
            boolean isProbe = isProbe(message);
            if (isProbe && consumer.key().equals(message.getStringProperty(Publisher.ONLY_FOR))) {
                measure(message, consumer);
            }
            return isProbe;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private void measure(Message message, Consumer consumer) throws JMSException {
        Instant now = clock.instant();
        long lag = Math.max(0, now.toEpochMilli() - message.getJMSTimestamp());
        Instant sentAt = Instant.ofEpochMilli(message.getLongProperty(SENT_AT));
        returned.merge(consumer, new ProbeReturn(consumer, sentAt, now, lag), ProbeReturns::latest);
    }

    /** One that is delivered again has been measured before. */
    private static ProbeReturn latest(ProbeReturn known, ProbeReturn come) {
        return come.sentAt().isAfter(known.sentAt()) ? come : known;
    }
}
