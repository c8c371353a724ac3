package io.seckill.delivery;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Repository of the shipments. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Shipments {

    private static final String OF_ORDERS = "select s from Shipment s where s.orderId in :orders";

    private static final String WAITING =
            "select s from Shipment s where s.buyer = :buyer and s.state = :waiting order by s.orderId";

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    public void add(List<Shipment> some) {
        some.forEach(entities::persist);
    }

    /** Those that there are; changes to them are written under their versions. */
    public Map<OrderId, Shipment> of(List<OrderId> orders) {
        return entities
                .createQuery(OF_ORDERS, Shipment.class)
                .setParameter("orders", orders.stream().map(OrderId::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Shipment::order, Function.identity()));
    }

    /** A buyer's shipments that wait for an address. */
    public List<Shipment> waitingOf(BuyerId buyer) {
        return entities.createQuery(WAITING, Shipment.class)
                .setParameter("buyer", buyer.value())
                .setParameter("waiting", ShipmentState.WAITING_FOR_ADDRESS)
                .getResultList();
    }

    /** Writes what was changed now: a refused row is known before anything is sent. */
    public void flush() {
        entities.flush();
    }

    /** Needs no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ShipmentStatus> find(OrderId order) {
        return Optional.ofNullable(entities.find(Shipment.class, order.value())).map(Shipment::status);
    }
}
