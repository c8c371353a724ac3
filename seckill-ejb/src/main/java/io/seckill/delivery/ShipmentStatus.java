package io.seckill.delivery;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * A shipment, as committed. Immutable.
 *
 * @param address where it goes, once it is requested
 * @param shippedAt when the warehouse's word came that it is sent
 */
public record ShipmentStatus(
        OrderId order,
        BuyerId buyer,
        ShipmentState state,
        Optional<Address> address,
        Optional<Instant> requestedAt,
        Optional<Instant> shippedAt,
        Optional<String> carrier,
        Optional<String> trackingReference) {}
