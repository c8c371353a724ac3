package io.seckill.delivery;

import io.seckill.correlation.Correlation;
import io.seckill.order.OrderHistory;
import io.seckill.order.OrderService;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/**
 * The warehouse has sent parcels: orders and shipments together. Joins the transaction of its caller (a listener). Stateless,
 * thread-safe.
 */
@ApplicationScoped
@Transactional
public class ShippingService {

    private static final Logger LOG = System.getLogger(ShippingService.class.getName());

    /** Who has shipped the order, in its timeline. */
    private static final String ACTOR = "warehouse";

    private static final String REASON = "SENT";

    @Inject
    Shipments shipments;

    @Inject
    OrderService orders;

    @Inject
    OrderHistory history;

    @Inject
    Clock clock;

    /**
     * The order is the judge: when it is no longer to be sent, its shipment says that it was sent in vain. A parcel that is known
     * to be sent stays as it was told first.
     *
     * @throws IllegalStateException when there is no shipment of an order, or it was never requested
     */
    public void ship(ShipOrders command) {
        Map<OrderId, Shipment> known = shipments.of(
                command.items().stream().map(ShipOrders.Item::orderId).toList());
        for (ShipOrders.Item parcel : command.items()) {
            Shipment shipment = known.get(parcel.orderId());
            if (shipment == null) {
                throw new IllegalStateException("there is no shipment of order " + parcel.orderId());
            }
            if (!shipment.state().isSent()) {
                ship(shipment, parcel);
            }
        }
    }

    private void ship(Shipment shipment, ShipOrders.Item parcel) {
        boolean wanted = orders.ship(shipment.order(), ACTOR, REASON);
        shipment.sent(wanted ? ShipmentState.SHIPPED : ShipmentState.SENT_IN_VAIN, parcel, clock.instant());
        if (!wanted) {
            Correlation.with(
                    history.trace(shipment.order()),
                    () -> LOG.log(Level.WARNING, "the warehouse has sent order {0} in vain", shipment.order()));
        }
    }
}
