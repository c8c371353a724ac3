package io.seckill.reward;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Repository of the coupons. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Coupons {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    public void add(List<Coupon> coupons) {
        coupons.forEach(entities::persist);
    }
}
