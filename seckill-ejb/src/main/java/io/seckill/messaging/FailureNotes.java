package io.seckill.messaging;

import io.seckill.correlation.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Notes why a message fails, once it has failed often enough for somebody to want to know. Thread-safe. */
@ApplicationScoped
class FailureNotes {

    private static final Logger LOG = System.getLogger(FailureNotes.class.getName());

    /** Lost races are over by then. */
    private static final int NOTED_FROM_ATTEMPT = 3;

    @Inject
    MessageFailures failures;

    /** Never makes a failure worse: what cannot be noted is said in the log. */
    void note(Consumer consumer, Message message, RuntimeException cause) {
        try {
            int attempts = message.getIntProperty("JMSXDeliveryCount");
            if (attempts >= NOTED_FROM_ATTEMPT) {
                String id = MessageTexts.id(message);
                Correlation.with(MessageTexts.trace(message), () -> note(consumer, id, attempts, cause));
            }
        } catch (JMSException | RuntimeException e) {
            LOG.log(Level.WARNING, "why {0} fails with a message could not be noted: {1}", consumer, e.toString());
        }
    }

    private void note(Consumer consumer, String id, int attempts, RuntimeException cause) {
        LOG.log(Level.WARNING, "{0} has failed {1} times with message {2}: {3}", consumer, attempts, id, cause);
        failures.note(consumer, id, attempts, cause);
    }
}
