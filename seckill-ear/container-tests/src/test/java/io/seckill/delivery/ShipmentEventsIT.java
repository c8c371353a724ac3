package io.seckill.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Crowd;
import io.seckill.fixture.Database;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.EventAudience;
import io.seckill.messaging.MessageIds;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that come twice, in the wrong order, or at the same moment as an address. */
class ShipmentEventsIT extends InContainer {

    private static final String RECORDS = "select count(*) from inbox where consumer = 'delivery' and message_id = ?1";

    @Inject
    Shop shop;

    @Inject
    EventAudience subscribers;

    @Inject
    Deliveries deliveries;

    @Inject
    AddressBook addresses;

    @Inject
    AddressService addressService;

    @Inject
    ShipmentService shipments;

    @Inject
    BooksCheck books;

    @Inject
    Database database;

    @Inject
    Crowd crowd;

    @Inject
    UserTransaction transaction;

    private final BuyerId ann = Buyers.named("ann");
    private final OrderId order = OrderId.next();
    private SaleId sale;
    private OrdersMoved paid;
    private OrdersMoved refunding;

    @BeforeEach
    void openSale() {
        sale = shop.sells(ASale.of(10));
        paid = Deliveries.event(sale, OrderState.PAID, order, ann);
        refunding = Deliveries.event(sale, OrderState.REFUNDING, order, ann);
    }

    @AfterEach
    void clear() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    void requestsOnceWhenTheMessageComesTwiceAtATime() {
        addresses.put(ann, Deliveries.HOME);

        subscribers.tell(Consumer.DELIVERY, paid, paid);
        books.atRest(sale);

        assertThat(deliveries.requested(sale)).hasSize(1);
        assertThat(database.figure(RECORDS, paid.messageId())).isOne();
    }

    @Test
    void requestsOnceWhenTwoMessagesSayTheSame() {
        addresses.put(ann, Deliveries.HOME);

        subscribers.tell(Consumer.DELIVERY, paid, paid.with(MessageIds.next(sale), paid.items()));

        assertThat(books.atRest(sale).deadLetters()).isZero();

        assertThat(deliveries.requested(sale)).hasSize(1);
    }

    @Test
    void requestsNothingWhenTheCancellationOvertakesThePayment() {
        addresses.put(ann, Deliveries.HOME);

        subscribers.tell(Consumer.DELIVERY, refunding);
        deliveries.awaitShipment(order, ShipmentState.CANCELLED);
        subscribers.tell(Consumer.DELIVERY, paid);
        books.atRest(sale);

        assertThat(deliveries.requested(sale)).isEmpty();
        assertThat(database.figure(RECORDS, paid.messageId())).isOne();
        deliveries.awaitShipment(order, ShipmentState.CANCELLED);
    }

    @Test
    void endsCancelledWhenBothComeAtATime() {
        addresses.put(ann, Deliveries.HOME);

        subscribers.tell(Consumer.DELIVERY, paid, refunding);
        books.atRest(sale);

        deliveries.awaitShipment(order, ShipmentState.CANCELLED);
    }

    /** The shipment is not committed yet when the address comes: the address waits for it. */
    @Test
    void isFoundByAnAddressThatComesAtTheSameMoment() throws Exception {
        transaction.begin();
        shipments.request(paid);
        Future<Boolean> put = crowd.begin(() -> {
            addresses.put(ann, Deliveries.HOME);
            return true;
        });
        database.awaitStatement("INSERT INTO DELIVERY_ADDRESS");
        transaction.commit();

        assertThat(Crowd.result(put)).isTrue();
        assertThat(shipments.find(order).map(ShipmentStatus::state)).contains(ShipmentState.REQUESTED);
        assertThat(deliveries.requested(sale)).hasSize(1);
    }

    /** The same for somebody for whose address another shipment waits already. */
    @Test
    void isFoundByAnAddressThatOthersWaitFor() throws Exception {
        OrderId earlier = OrderId.next();
        subscribers.tell(Consumer.DELIVERY, Deliveries.event(sale, OrderState.PAID, earlier, ann));
        deliveries.awaitShipment(earlier, ShipmentState.WAITING_FOR_ADDRESS);

        transaction.begin();
        shipments.request(paid);
        Future<Boolean> put = crowd.begin(() -> {
            addresses.put(ann, Deliveries.HOME);
            return true;
        });
        database.awaitBlockedTransaction();
        transaction.commit();

        assertThat(Crowd.result(put)).isTrue();
        assertThat(shipments.find(order).map(ShipmentStatus::state)).contains(ShipmentState.REQUESTED);
        assertThat(deliveries.requested(sale)).hasSize(2);
    }

    /** The address is not committed yet when the shipment comes: the shipment is tried again. */
    @Test
    void findsAnAddressThatComesAtTheSameMoment() throws Exception {
        transaction.begin();
        addressService.put(ann, Deliveries.HOME);
        subscribers.tell(Consumer.DELIVERY, paid);
        database.awaitStatement("INSERT INTO DELIVERY_ADDRESS");
        transaction.commit();

        deliveries.awaitShipment(order, ShipmentState.REQUESTED);
        books.atRest(sale);
        assertThat(deliveries.requested(sale)).hasSize(1);
    }
}
