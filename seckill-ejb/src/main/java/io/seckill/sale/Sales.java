package io.seckill.sale;

import io.seckill.value.SaleId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the sales. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Sales {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    public void add(Sale sale) {
        entities.persist(sale);
    }

    public Optional<Sale> find(SaleId sale) {
        return Optional.ofNullable(entities.find(Sale.class, sale.value()));
    }

    /** The newest listed sales that had not ended at the given instant. */
    public List<Sale> notEndedAt(Instant instant, int limit) {
        return entities.createQuery(
                        "select s from Sale s where (s.closedAt is null or s.closedAt > :instant)"
                                + " and (s.closesAt is null or s.closesAt > :instant) and s.currency <> :testing"
                                + " order by s.id desc",
                        Sale.class)
                .setParameter("instant", instant)
                .setParameter("testing", SaleTerms.TESTING.getCurrencyCode())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest sales, but for the preheat's, that are older than {@code behind}. */
    public List<Sale> olderThan(Optional<SaleId> behind, int limit) {
        return entities.createQuery(
                        "select s from Sale s where s.id < :behind and s.currency <> :testing order by s.id desc",
                        Sale.class)
                .setParameter("behind", behind.map(SaleId::value).orElse(Long.MAX_VALUE))
                .setParameter("testing", SaleTerms.TESTING.getCurrencyCode())
                .setMaxResults(limit)
                .getResultList();
    }

    public void flush() {
        entities.flush();
    }
}
