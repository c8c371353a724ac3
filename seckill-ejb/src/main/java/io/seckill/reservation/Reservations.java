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
import java.util.Optional;

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

    /** A sale's reservations, at most {@code limit} of them. */
    public List<Reservation> of(SaleId sale, int limit) {
        return entities.createQuery("select r from Reservation r where r.saleId = :sale", Reservation.class)
                .setParameter("sale", sale.value())
                .setMaxResults(limit)
                .getResultList();
    }
}
