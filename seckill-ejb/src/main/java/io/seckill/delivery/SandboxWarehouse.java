package io.seckill.delivery;

import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

/** For trying it out: the answer that a warehouse would give is left at the broker until it has had the time to pack. */
@ApplicationScoped
@Typed(SandboxWarehouse.class)
class SandboxWarehouse implements Warehouse {

    private static final String CARRIER = "Sandbox";

    @Inject
    Publisher publisher;

    @Inject
    DeliverySettings settings;

    @Override
    public void request(RequestShipments command) {
        ShipOrders answer = new ShipOrders(
                MessageIds.next(command.saleId()),
                ShipOrders.SCHEMA_VERSION,
                command.occurredAt().plus(settings.sandboxTime()),
                command.saleId(),
                command.items().stream().map(SandboxWarehouse::parcel).toList());
        publisher.send(Channel.SHIPPED, answer, settings.sandboxTime());
    }

    private static ShipOrders.Item parcel(RequestShipments.Item request) {
        return new ShipOrders.Item(request.orderId(), CARRIER, "SB-" + request.orderId());
    }
}
