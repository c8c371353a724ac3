package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TemporaryQueue;
import jakarta.json.Json;
import jakarta.json.JsonReaderFactory;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * Questions and orders to the broker by management messages (Artemis user manual, "Management via JMS"), which work the
 * same for an embedded broker and for one across the network. Outside of transactions. Thread-safe.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class BrokerManagement {

    /** How long the broker may take for each; a probe or an operator is waiting. */
    static final Duration ANSWER_TIME = Duration.ofSeconds(2);

    private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

    @Inject
    LoneSession session;

    /** @throws JMSRuntimeException when the broker does not answer, or refuses */
    <T> T ask(Function<BrokerDialog, T> questions) {
        return session.use(ANSWER_TIME, context -> ask(context, questions));
    }

    private <T> T ask(JMSContext context, Function<BrokerDialog, T> questions) {
        TemporaryQueue answers = context.createTemporaryQueue();
        try (var consumer = context.createConsumer(answers)) {
            return questions.apply(new BrokerDialog(context, answers, consumer, readers));
        } finally {
            delete(answers);
        }
    }

    private static void delete(TemporaryQueue queue) {
        try {
            queue.delete();
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
