package io.seckill.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Repository of the short messages. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SmsMessages {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    public void add(List<SmsMessage> messages) {
        messages.forEach(entities::persist);
    }
}
