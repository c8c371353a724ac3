package io.seckill.delivery;

import io.seckill.correlation.Correlation;
import io.seckill.order.OrdersMoved;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What becomes of a shipment by what becomes of its order. The events can overtake each other: an order whose refund is heard of
 * first has a cancelled shipment then, and its payment changes nothing. Joins the transaction of its caller (a listener).
 * Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class ShipmentService {

    private static final Logger LOG = System.getLogger(ShipmentService.class.getName());

    @Inject
    Shipments shipments;

    @Inject
    Addresses addresses;

    @Inject
    ShipmentRequests requests;

    /**
     * A shipment for each order that was paid, with the address that its buyer has now; without one it waits.
     *
     * @throws jakarta.persistence.PersistenceException when a buyer has got an address, or an order its shipment, at this very
     *     moment: the message comes again
     */
    public void request(OrdersMoved paid) {
        Map<OrderId, Shipment> known = known(paid);
        List<OrdersMoved.Item> orders = paid.items().stream()
                .filter(order -> !known.containsKey(order.orderId()))
                .toList();
        Map<BuyerId, Address> found = addresses.of(buyers(orders));
        addresses.await(buyers(orders).stream()
                .filter(Predicate.not(found::containsKey))
                .toList());
        List<Shipment> sendable = orders.stream()
                .filter(order -> found.containsKey(order.buyer()))
                .map(order -> addressed(paid, order, found.get(order.buyer())))
                .toList();
        shipments.add(sendable);
        shipments.add(orders.stream()
                .filter(order -> !found.containsKey(order.buyer()))
                .map(order -> new Shipment(paid.saleId(), order))
                .toList());
        shipments.flush();
        Correlation.debug(LOG, orders, order -> "shipment of order " + order.orderId());
        if (!sendable.isEmpty()) {
            requests.send(paid.saleId(), paid.title(), sendable);
        }
    }

    /** What is not sent yet stays where it is. */
    public void cancel(OrdersMoved refunding) {
        Map<OrderId, Shipment> known = known(refunding);
        List<Shipment> unheardOf = refunding.items().stream()
                .filter(order -> !known.containsKey(order.orderId()))
                .map(order -> new Shipment(refunding.saleId(), order))
                .toList();
        unheardOf.forEach(Shipment::cancel);
        shipments.add(unheardOf);
        known.values().stream()
                .filter(shipment -> shipment.state().allows(ShipmentState.CANCELLED))
                .forEach(Shipment::cancel);
    }

    /** Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<ShipmentStatus> find(OrderId order) {
        return shipments.find(order);
    }

    private Map<OrderId, Shipment> known(OrdersMoved event) {
        return shipments.of(
                event.items().stream().map(OrdersMoved.Item::orderId).toList());
    }

    private static List<BuyerId> buyers(List<OrdersMoved.Item> orders) {
        return orders.stream().map(OrdersMoved.Item::buyer).distinct().toList();
    }

    private static Shipment addressed(OrdersMoved paid, OrdersMoved.Item order, Address address) {
        Shipment shipment = new Shipment(paid.saleId(), order);
        shipment.sendTo(address);
        return shipment;
    }
}
