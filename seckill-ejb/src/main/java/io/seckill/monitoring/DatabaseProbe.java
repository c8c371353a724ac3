package io.seckill.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Asks the database for a row. */
@ApplicationScoped
@Transactional
public class DatabaseProbe {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** @throws RuntimeException when the database does not answer */
    public void answer() {
        entities.createNativeQuery("select count(*) from sale where id = 0").getSingleResult();
    }
}
