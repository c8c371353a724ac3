package io.seckill.payment;

import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Repository of the refunds. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Refunds {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** Writes the row at once: the transaction's unique key must refuse a second refund before a message is sent. */
    public void add(Refund refund) {
        entities.persist(refund);
        entities.flush();
    }

    public Optional<Refund> find(RefundId id) {
        return Optional.ofNullable(entities.find(Refund.class, id.value()));
    }

    /** The refund that somebody asked for. Needs no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Refund> requestedFor(OrderId order) {
        return entities.createQuery(
                        "select r from Refund r where r.orderId = :order and r.reason = :reason", Refund.class)
                .setParameter("order", order.value())
                .setParameter("reason", RefundReason.REQUESTED)
                .getResultStream()
                .findFirst();
    }

    /** Writes what was changed now: a stale refund is refused before a message is sent. */
    public void flush() {
        entities.flush();
    }
}
