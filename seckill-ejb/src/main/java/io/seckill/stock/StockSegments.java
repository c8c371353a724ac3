package io.seckill.stock;

import io.seckill.value.SaleId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Repository of the stock segments. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StockSegments {

    private static final String OF_SALE = "select s from StockSegment s where s.saleId = :sale order by s.segment";

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    public void add(List<StockSegment> segments) {
        segments.forEach(entities::persist);
    }

    /** All segments of a sale by number; changes to them are written under their versions. */
    public List<StockSegment> of(SaleId sale) {
        return entities.createQuery(OF_SALE, StockSegment.class)
                .setParameter("sale", sale.value())
                .getResultList();
    }

    /** The same, with their rows locked until the transaction ends: no change to them is refused. */
    public List<StockSegment> lock(SaleId sale) {
        return entities.createQuery(OF_SALE, StockSegment.class)
                .setParameter("sale", sale.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Writes what was changed now; the new versions are known then, and a stale one is refused before anything else is done. */
    public void flush() {
        entities.flush();
    }

    /**
     * Raises the versions and so locks the rows: a batch of purchases that read them before meets a stale version and is
     * decided again, against whatever this transaction has changed. One statement that waits for the rows' locks and
     * cannot lose a race itself. Called before the segments are read.
     */
    public void interrupt(SaleId sale) {
        entities.createQuery("update StockSegment s set s.version = s.version + 1 where s.saleId = :sale")
                .setParameter("sale", sale.value())
                .executeUpdate();
    }

    /** The levels of several sales by one query; a sale without segments is absent. */
    public Map<SaleId, StockLevel> levels(Collection<SaleId> sales) {
        if (sales.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select s.saleId, sum(s.unitsAllotted), sum(s.unitsFree), sum(s.version) from StockSegment s"
                                + " where s.saleId in :sales group by s.saleId",
                        Object[].class)
                .setParameter("sales", sales.stream().map(SaleId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new SaleId((Long) row[0]), StockSegments::level));
    }

    private static StockLevel level(Object[] row) {
        return new StockLevel(
                number(row[1]).intValue(),
                number(row[2]).intValue(),
                number(row[3]).longValue());
    }

    private static Number number(Object value) {
        return (Number) value;
    }
}
