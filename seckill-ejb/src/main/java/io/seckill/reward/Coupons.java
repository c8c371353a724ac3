package io.seckill.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Repository of the coupons. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Coupons {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    public void add(List<Coupon> coupons) {
        coupons.forEach(entities::persist);
    }
}
