package io.seckill.delivery.rest;

import io.seckill.delivery.Address;
import io.seckill.delivery.ShipmentState;
import io.seckill.delivery.ShipmentStatus;
import java.time.Instant;
import java.util.Optional;

/** What is sent for an order, as its buyer, or the support, sees it. */
public record ShipmentResponse(
        ShipmentState state,
        Optional<Address> address,
        Optional<Instant> requestedAt,
        Optional<Instant> shippedAt,
        Optional<String> carrier,
        Optional<String> trackingReference) {

    static ShipmentResponse of(ShipmentStatus shipment) {
        return new ShipmentResponse(
                shipment.state(),
                shipment.address(),
                shipment.requestedAt(),
                shipment.shippedAt(),
                shipment.carrier(),
                shipment.trackingReference());
    }
}
