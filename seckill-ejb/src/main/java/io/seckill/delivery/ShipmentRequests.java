package io.seckill.delivery;

import io.seckill.messaging.MessageIds;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Asks the warehouse for shipments whose address is known: the rows and the message together. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ShipmentRequests {

    @Inject
    Shipments shipments;

    @Inject
    Warehouse warehouse;

    @Inject
    Clock clock;

    /** @param some of one sale, at least one */
    void send(SaleId sale, String title, List<Shipment> some) {
        Instant now = clock.instant();
        some.forEach(shipment -> shipment.request(now));
        shipments.flush();
        warehouse.request(new RequestShipments(
                MessageIds.next(sale),
                RequestShipments.SCHEMA_VERSION,
                now,
                sale,
                title,
                some.stream().map(Shipment::item).toList()));
    }
}
