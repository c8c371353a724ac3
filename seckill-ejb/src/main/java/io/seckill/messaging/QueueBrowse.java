package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks at messages where they wait; they stay there. One look at a time, and each is short, since it holds the {@link LoneSession}:
 * whoever asks whether this node is ready waits behind one look at most, and has more patience than it takes. Thread-safe.
 */
@ApplicationScoped
class QueueBrowse {

    /** Less than {@link BrokerManagement#ANSWER_TIME}, which is the patience of those who must not fail for it. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    LoneSession session;

    /** Fair, so that nobody waits for ever. */
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * How a message is looked at.
     *
     * @param selector which messages the broker gives; empty for all
     * @param found at which number of found ones it is enough
     * @param looked at which number of messages it is enough, found or not
     */
    record Look(String queue, String selector, int found, int looked) {}

    /**
     * @param reading empty for a message that is not wanted
     * @throws JMSRuntimeException when it is not one's turn in time, or the broker does not do it
     */
    <T> Browsed<T> browse(Look look, MessageTexts.Reading<Optional<T>> reading) {
        if (!isMyTurn()) {
            throw new JMSRuntimeException("others look into the queues");
        }
        try {
            return session.use(PATIENCE, context -> browse(context, look, reading));
        } finally {
            turn.release();
        }
    }

    private static <T> Browsed<T> browse(JMSContext context, Look look, MessageTexts.Reading<Optional<T>> reading) {
        long begin = System.nanoTime();
        String selector = look.selector().isEmpty() ? null : look.selector();
        try (QueueBrowser browser = context.createBrowser(context.createQueue(look.queue()), selector)) {
            List<T> found = new ArrayList<>();
            int looked = 0;
            Enumeration<?> messages = browser.getEnumeration();
            while (found.size() < look.found()) {
                if (looked == look.looked() || System.nanoTime() - begin > LONGEST.toNanos()) {
                    return new Browsed<>(found, looked, messages.hasMoreElements());
                } else if (!messages.hasMoreElements()) {
                    break;
                }
                looked++;
                reading.read((Message) messages.nextElement()).ifPresent(found::add);
            }
            return new Browsed<>(found, looked, false);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
