package io.seckill.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.DeadLetter;
import io.seckill.fixture.DeadLetters;
import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Purchases;
import io.seckill.fixture.Shop;
import io.seckill.messaging.MessageIds;
import io.seckill.monitoring.Books;
import io.seckill.order.Order;
import io.seckill.order.OrderHistory;
import io.seckill.order.OrderState;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the payment to the parcel. */
class ShipmentIT extends InContainer {

    @Inject
    Shop shop;

    @Inject
    Purchases purchases;

    @Inject
    Deliveries deliveries;

    @Inject
    AddressBook addresses;

    @Inject
    ShipmentService shipments;

    @Inject
    SandboxWarehouse sandbox;

    @Inject
    OrderHistory history;

    @Inject
    Elsewhere elsewhere;

    @Inject
    BooksCheck books;

    @Inject
    DeadLetters deadLetters;

    private final BuyerId ann = Buyers.named("ann");
    private final BuyerId bob = Buyers.named("bob");
    private SaleId sale;

    @BeforeEach
    void openSale() {
        sale = shop.sells(ASale.of(10));
    }

    @AfterEach
    void clear() {
        deadLetters.take();
    }

    @Test
    void sendsWhatIsPaidToTheAddressThatTheBuyerHadThen() {
        addresses.put(ann, Deliveries.HOME);
        OrderId order = purchases.paid(sale, ann);
        deliveries.awaitShipment(order, ShipmentState.REQUESTED);
        addresses.put(ann, Deliveries.WORK);

        assertThat(deliveries.requested(sale)).containsExactly(new RequestShipments.Item(order, 1, Deliveries.HOME));
        deliveries.answer(sale, order);

        ShipmentStatus shipped = deliveries.awaitShipment(order, ShipmentState.SHIPPED);
        assertThat(shipped.address()).contains(Deliveries.HOME);
        assertThat(shipped.trackingReference()).contains("T-" + order);
        assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
        assertThat(books.balanced(sale).shipments()).isOne();
    }

    @Test
    void waitsForAnAddress() {
        OrderId order = purchases.paid(sale, ann);
        deliveries.awaitShipment(order, ShipmentState.WAITING_FOR_ADDRESS);
        assertThat(deliveries.requested(sale)).isEmpty();

        addresses.put(ann, Deliveries.HOME);

        assertThat(shipments.find(order).map(ShipmentStatus::state)).contains(ShipmentState.REQUESTED);
        assertThat(deliveries.requested(sale)).containsExactly(new RequestShipments.Item(order, 1, Deliveries.HOME));
        books.balanced(sale);
    }

    @Test
    void waitsAgainOnceTheAddressIsTakenBack() {
        addresses.put(ann, Deliveries.HOME);
        addresses.remove(ann);

        OrderId order = purchases.paid(sale, ann);

        assertThat(deliveries
                        .awaitShipment(order, ShipmentState.WAITING_FOR_ADDRESS)
                        .address())
                .isEmpty();
        assertThat(addresses.find(ann)).isEmpty();
    }

    @Test
    void isCancelledWhenTheMoneyGoesBackBeforeItIsSent() {
        addresses.put(ann, Deliveries.HOME);
        OrderId order = purchases.paid(sale, ann);
        OrderId waiting = purchases.paid(sale, bob);
        deliveries.awaitShipment(order, ShipmentState.REQUESTED);
        deliveries.awaitShipment(waiting, ShipmentState.WAITING_FOR_ADDRESS);

        purchases.askForMoney(order);
        purchases.askForMoney(waiting);

        deliveries.awaitShipment(order, ShipmentState.CANCELLED);
        deliveries.awaitShipment(waiting, ShipmentState.CANCELLED);
        assertThat(deliveries.requested(sale)).hasSize(1);
        addresses.put(bob, Deliveries.HOME);
        assertThat(deliveries.requested(sale)).isEmpty();
        books.balanced(sale);
    }

    @Test
    void isSentInVainWhenTheWarehouseIsFaster() {
        addresses.put(ann, Deliveries.HOME);
        OrderId order = purchases.paid(sale, ann);
        purchases.askForMoney(order);
        deliveries.awaitShipment(order, ShipmentState.CANCELLED);

        deliveries.answer(sale, order);

        deliveries.awaitShipment(order, ShipmentState.SENT_IN_VAIN);
        assertThat(state(order)).isEqualTo(OrderState.REFUNDING);
        assertThat(books.balanced(sale).deadLetters()).isZero();
    }

    @Test
    void staysShippedWhenItIsReturned() {
        addresses.put(ann, Deliveries.HOME);
        OrderId order = purchases.paid(sale, ann);
        deliveries.awaitShipment(order, ShipmentState.REQUESTED);
        deliveries.answer(sale, order);
        deliveries.awaitShipment(order, ShipmentState.SHIPPED);

        purchases.askForMoney(order);

        books.balanced(sale);
        deliveries.awaitShipment(order, ShipmentState.SHIPPED);
    }

    @Test
    void isShippedOnceWhenTheWarehouseSaysSoTwice() {
        addresses.put(ann, Deliveries.HOME);
        OrderId order = purchases.paid(sale, ann);
        deliveries.awaitShipment(order, ShipmentState.REQUESTED);

        deliveries.answer(sale, order);
        deliveries.answer(sale, order, order);

        assertThat(books.balanced(sale).deadLetters()).isZero();
        assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void givesUpWhatTheWarehouseSaysOfAnOrderThatIsNone() {
        addresses.put(ann, Deliveries.HOME);
        OrderId order = purchases.paid(sale, ann);
        OrderId none = OrderId.next();
        deliveries.awaitShipment(order, ShipmentState.REQUESTED);

        deliveries.answer(sale, none, order);

        deliveries.awaitShipment(order, ShipmentState.SHIPPED);
        Books read = books.drained(sale);
        assertThat(read.deadLetters()).isOne();
        assertThat(deadLetters.take())
                .singleElement()
                .matches(letter -> letter.queue().equals("seckill.shipped"))
                .extracting(DeadLetter::body)
                .asString()
                .contains(none.toString())
                .doesNotContain(order.toString());
    }

    /** Until it answers, its answer counts as under way. */
    @Test
    void isShippedByTheSandboxAfterAWhile() {
        addresses.put(ann, Deliveries.HOME);
        OrderId order = purchases.paid(sale, ann);
        deliveries.awaitShipment(order, ShipmentState.REQUESTED);
        books.balanced(sale);
        RequestShipments request = new RequestShipments(
                MessageIds.next(sale), 1, Instant.now(), sale, "Kettle", deliveries.requested(sale));

        elsewhere.commit(() -> sandbox.request(request));

        await().pollInSameThread()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(books.underWay(sale)).isOne());
        deliveries.awaitShipment(order, ShipmentState.SHIPPED);
        assertThat(books.balanced(sale).shipments()).isOne();
    }

    @Test
    void asksTheWarehouseOnceForEachSale() {
        SaleId other = shop.sells(ASale.of(10));
        List<OrderId> paid = List.of(purchases.paid(sale, ann), purchases.paid(other, ann));
        paid.forEach(order -> deliveries.awaitShipment(order, ShipmentState.WAITING_FOR_ADDRESS));

        addresses.put(ann, Deliveries.HOME);

        assertThat(deliveries.requested(sale))
                .extracting(RequestShipments.Item::orderId)
                .containsExactly(paid.get(0));
        assertThat(deliveries.requested(other))
                .extracting(RequestShipments.Item::orderId)
                .containsExactly(paid.get(1));
    }

    private OrderState state(OrderId order) {
        return history.find(order).map(Order::state).orElseThrow();
    }
}
