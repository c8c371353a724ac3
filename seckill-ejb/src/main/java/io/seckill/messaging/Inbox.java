package io.seckill.messaging;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Repository of the dedup records. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Inbox {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    @Inject
    Clock clock;

    public boolean holds(Consumer consumer, String messageId) {
        return entities.find(InboxEntry.class, new InboxEntry.Key(consumer.key(), messageId)) != null;
    }

    /** Whether the database answers. Outside the caller's transaction, which a failure would end. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean answers() {
        try {
            entities.find(InboxEntry.class, new InboxEntry.Key("", ""));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Records a message with its transaction. When the same message is being carried out elsewhere at this moment, the
     * primary key lets one of the two commit; the other is delivered again and finds the record.
     *
     * @param items how many items were carried out; 0 when the batch was split instead
     */
    public void record(Consumer consumer, String messageId, int items) {
        entities.persist(new InboxEntry(new InboxEntry.Key(consumer.key(), messageId), items, clock.instant()));
    }
}
