package io.seckill.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seckill.order.OrdersMoved;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Address HOME = new Address("Ann", "1 Mill Lane", "AB1 2CD", "Leeds", "GB");

    private final OrdersMoved.Item order =
            new OrdersMoved.Item(OrderId.next(), TicketId.next(), new BuyerId("ann"), 2, 3_998, null);
    private final Shipment shipment = new Shipment(SaleId.next(), order);
    private final ShipOrders.Item parcel = new ShipOrders.Item(order.orderId(), "Post", "T-1");

    @Test
    void keepsWhereItGoesAndWhatTheWarehouseSaid() {
        shipment.sendTo(HOME);
        shipment.request(NOW);
        shipment.sent(ShipmentState.SHIPPED, parcel, NOW.plusSeconds(60));

        ShipmentStatus status = shipment.status();
        assertThat(status.state()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(status.address()).contains(HOME);
        assertThat(status.requestedAt()).contains(NOW);
        assertThat(status.shippedAt()).contains(NOW.plusSeconds(60));
        assertThat(status.carrier()).contains("Post");
        assertThat(status.trackingReference()).contains("T-1");
    }

    @Test
    void asksForAsManyUnitsAsTheOrderHas() {
        shipment.sendTo(HOME);

        assertThat(shipment.item()).isEqualTo(new RequestShipments.Item(order.orderId(), 2, HOME));
    }

    @Test
    void refusesToBeSentBeforeItWasRequested() {
        assertThatThrownBy(() -> shipment.sent(ShipmentState.SHIPPED, parcel, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(order.orderId() + " is WAITING_FOR_ADDRESS and cannot become SHIPPED");
    }

    @Test
    void isSentInVainAfterItsCancellation() {
        shipment.sendTo(HOME);
        shipment.request(NOW);
        shipment.cancel();
        assertThat(shipment.state().allows(ShipmentState.SHIPPED)).isFalse();

        shipment.sent(ShipmentState.SENT_IN_VAIN, parcel, NOW);

        assertThat(shipment.state().isSent()).isTrue();
    }

    @Test
    void cannotBeCancelledOnceItHasLeft() {
        shipment.sendTo(HOME);
        shipment.request(NOW);
        shipment.sent(ShipmentState.SHIPPED, parcel, NOW);

        assertThatThrownBy(shipment::cancel).isInstanceOf(IllegalStateException.class);
    }
}
