package io.seckill.reward;

import io.seckill.value.BuyerId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repository of the credit accounts and their entries. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CreditAccounts {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** The accounts of these buyers, by one query; a buyer without an account gets one. */
    public Map<BuyerId, CreditAccount> of(Collection<BuyerId> buyers) {
        Map<BuyerId, CreditAccount> accounts = new HashMap<>();
        entities.createQuery("select a from CreditAccount a where a.buyer in :buyers", CreditAccount.class)
                .setParameter("buyers", buyers.stream().map(BuyerId::value).toList())
                .getResultStream()
                .forEach(account -> accounts.put(account.buyer(), account));
        buyers.forEach(buyer -> accounts.computeIfAbsent(buyer, this::open));
        return accounts;
    }

    public void add(List<CreditEntry> entries) {
        entries.forEach(entities::persist);
    }

    private CreditAccount open(BuyerId buyer) {
        CreditAccount account = new CreditAccount(buyer);
        entities.persist(account);
        return account;
    }
}
