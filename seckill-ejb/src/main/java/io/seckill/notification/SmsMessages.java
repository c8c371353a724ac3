package io.seckill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Repository of the short messages. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SmsMessages {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    public void add(List<SmsMessage> messages) {
        messages.forEach(entities::persist);
    }
}
