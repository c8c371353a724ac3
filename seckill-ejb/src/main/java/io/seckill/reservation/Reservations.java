package io.seckill.reservation;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Repository of the reservations. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Reservations {

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** Writes the rows at once: the unique key must refuse a second purchase before a message is sent. */
    public void add(List<Reservation> reservations) {
        reservations.forEach(entities::persist);
        entities.flush();
    }

    /** Needs no transaction, which would be three more round trips. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Reservation> find(TicketId ticket) {
        return Optional.ofNullable(entities.find(Reservation.class, ticket.value()));
    }

    public List<Reservation> of(SaleId sale, Collection<BuyerId> buyers) {
        return entities.createQuery(
                        "select r from Reservation r where r.saleId = :sale and r.buyer in :buyers", Reservation.class)
                .setParameter("sale", sale.value())
                .setParameter("buyers", buyers.stream().map(BuyerId::value).toList())
                .getResultList();
    }

    /** How many tickets a sale has given out. */
    public long count(SaleId sale) {
        return entities.createQuery("select count(r) from Reservation r where r.saleId = :sale", Long.class)
                .setParameter("sale", sale.value())
                .getSingleResult();
    }

    /** The buyers of a sale with their tickets; read without making entities of them. */
    public Map<BuyerId, TicketId> buyers(SaleId sale) {
        return entities.createQuery("select r.buyer, r.id from Reservation r where r.saleId = :sale", Object[].class)
                .setParameter("sale", sale.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> new BuyerId((String) row[0]), row -> new TicketId((Long) row[1])));
    }
}
