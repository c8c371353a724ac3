package io.seckill.monitoring;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Asks the database for a row. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseProbe {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** @throws RuntimeException when the database does not answer */
    public void answer() {
        entities.createNativeQuery("select count(*) from sale where id = 0").getSingleResult();
    }
}
