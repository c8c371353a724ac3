package io.seckill.messaging;

import io.seckill.correlation.Correlation;
import io.seckill.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Stream;

/**
 * What every listener does with a message, in the transaction that the container began before {@code onMessage}: twice
 * equals once, and a batch that keeps failing is put back as singles.
 *
 * <p>Every exception is passed on: the transaction rolls back and the broker delivers again, later and later, until the
 * message ends in the dead letters. A batch is split after {@link MessagingSettings#splitAfter} failed deliveries, in one
 * transaction with its own dedup record; from then on each item succeeds or fails alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MessageIntake {

    private static final Logger LOG = System.getLogger(MessageIntake.class.getName());

    @Inject
    Json json;

    @Inject
    DatabaseOutage outage;

    @Inject
    BrokenConsumers broken;

    @Inject
    FailureNotes notes;

    @Inject
    ProbeReturns probes;

    @Inject
    Inbox inbox;

    @Inject
    Publisher publisher;

    @Inject
    MessagingSettings settings;

    /**
     * Carries out a message once; the work of the handler that takes it runs at most once for a message in all committed
     * transactions. An event that none of them takes is somebody else's. A probe is measured first, before anything that may fail.
     */
    public void receive(Message message, Consumer consumer, Handler<?, ?>... handlers) {
        if (probes.take(message, consumer)) {
            return;
        }
        outage.sitOut();
        try {
            Delivery delivery = Delivery.of(message);
            Stream.of(handlers)
                    .filter(handler -> handler.takes(delivery.type()))
                    .findFirst()
                    .ifPresentOrElse(
                            handler -> carryOut(delivery, consumer, handler), () -> leaveAlone(delivery, consumer));
        } catch (RuntimeException e) {
            outage.suspect();
            notes.note(consumer, message, e);
            throw e;
        }
    }

    /** On a queue, which has one consumer, nobody else would read it. */
    private static void leaveAlone(Delivery delivery, Consumer consumer) {
        String type = delivery.type().orElseThrow();
        if (consumer.channel() != Channel.ORDER_EVENTS) {
            throw new IllegalArgumentException(consumer + " does not know messages of type " + type);
        }
        LOG.log(Level.DEBUG, "{0} does not care for {1}", consumer, type);
    }

    private <I, B extends Batch<I, B>> void carryOut(Delivery delivery, Consumer consumer, Handler<I, B> handler) {
        Correlation.with(delivery.trace(), () -> carryOutTraced(delivery, consumer, handler));
    }

    private <I, B extends Batch<I, B>> void carryOutTraced(
            Delivery delivery, Consumer consumer, Handler<I, B> handler) {
        B batch = json.read(delivery.body(), handler.type());
        if (!delivery.isFor(consumer) || !handler.concern().test(batch) || inbox.holds(consumer, batch.messageId())) {
            LOG.log(Level.DEBUG, "{0} leaves message {1} alone", consumer, batch.messageId());
        } else if (batch.items().size() > 1 && delivery.failedBefore() >= settings.splitAfter()) {
            split(batch, consumer);
        } else {
            LOG.log(Level.DEBUG, "{0} carries out message {1}", consumer, batch.messageId());
            inbox.record(consumer, batch.messageId(), batch.items().size());
            broken.check(consumer);
            handler.work().accept(batch);
        }
    }

    private <I, B extends Batch<I, B>> void split(B batch, Consumer consumer) {
        LOG.log(Level.WARNING, "{0} splits message {1} that keeps failing", consumer, batch.messageId());
        inbox.record(consumer, batch.messageId(), 0);
        publisher.sendBack(consumer, batch.singles());
    }
}
