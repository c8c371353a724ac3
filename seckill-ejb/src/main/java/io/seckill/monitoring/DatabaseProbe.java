package io.seckill.monitoring;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Asks the database for a row, in a transaction: on Payara the first one after a start begins the recovery of what a crash
 * has left, and whoever waits for this node to be ready asks here first.
 */
@Stateless
public class DatabaseProbe {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** @throws RuntimeException when the database does not answer */
    public void answer() {
        entities.createNativeQuery("select count(*) from sale where id = 0").getSingleResult();
    }
}
