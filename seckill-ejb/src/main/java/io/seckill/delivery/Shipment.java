package io.seckill.delivery;

import io.seckill.order.OrdersMoved;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * What is sent for one order; the order is its key, so that there is no second. It keeps the address that the buyer had when it
 * was requested. Its life cycle is {@link ShipmentState}.
 */
@Entity
@Table(name = "shipment")
public class Shipment {

    @Id
    @Column(name = "order_id")
    private long orderId;

    @Column(name = "sale_id")
    private long saleId;

    private String buyer;

    private int quantity;

    @Enumerated(EnumType.STRING)
    private ShipmentState state;

    private String name;

    private String street;

    private String postcode;

    private String city;

    private String country;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "shipped_at")
    private Instant shippedAt;

    private String carrier;

    @Column(name = "tracking_reference")
    private String trackingReference;

    @Version
    private long version;

    protected Shipment() {}

    /** Of an order that was paid: it waits for its address. */
    Shipment(SaleId sale, OrdersMoved.Item order) {
        this.orderId = order.orderId().value();
        this.saleId = sale.value();
        this.buyer = order.buyer().value();
        this.quantity = order.quantity();
        this.state = ShipmentState.WAITING_FOR_ADDRESS;
    }

    OrderId order() {
        return new OrderId(orderId);
    }

    SaleId sale() {
        return new SaleId(saleId);
    }

    ShipmentState state() {
        return state;
    }

    /** From now on it is known where it goes. */
    void sendTo(Address address) {
        name = address.name();
        street = address.street();
        postcode = address.postcode();
        city = address.city();
        country = address.country();
    }

    void request(Instant now) {
        moveTo(ShipmentState.REQUESTED);
        requestedAt = now;
    }

    void cancel() {
        moveTo(ShipmentState.CANCELLED);
    }

    /** @param next that it was sent as wanted, or in vain */
    void sent(ShipmentState next, ShipOrders.Item parcel, Instant now) {
        moveTo(next);
        shippedAt = now;
        carrier = parcel.carrier();
        trackingReference = parcel.trackingReference();
    }

    RequestShipments.Item item() {
        return new RequestShipments.Item(order(), quantity, address().orElseThrow());
    }

    ShipmentStatus status() {
        return new ShipmentStatus(
                order(),
                new BuyerId(buyer),
                state,
                address(),
                Optional.ofNullable(requestedAt),
                Optional.ofNullable(shippedAt),
                Optional.ofNullable(carrier),
                Optional.ofNullable(trackingReference));
    }

    private Optional<Address> address() {
        return Optional.ofNullable(name).map(line -> new Address(line, street, postcode, city, country));
    }

    private void moveTo(ShipmentState next) {
        if (!state.allows(next)) {
            throw new IllegalStateException(
                    "the shipment of order " + order() + " is " + state + " and cannot become " + next);
        }
        state = next;
    }
}
