package io.seckill.delivery;

import static org.awaitility.Awaitility.await;

import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.WarehouseQueue;
import io.seckill.json.Json;
import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.sale.RewardsOn;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The warehouse's side of a test, and what it looks at. */
@ApplicationScoped
public class Deliveries {

    static final Address HOME = new Address("Ann Lee", "1 Mill Lane", "LS1 2CD", "Leeds", "GB");
    static final Address WORK = new Address("Ann Lee, Works", "Am Werk 2", "80331", "München", "DE");

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    ShipmentService shipments;

    @Inject
    WarehouseQueue queue;

    @Inject
    Publisher publisher;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Json json;

    ShipmentStatus awaitShipment(OrderId order, ShipmentState state) {
        return await("the shipment is " + state)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(SOON)
                .until(
                        () -> shipments.find(order),
                        found -> found.filter(s -> s.state() == state).isPresent())
                .orElseThrow();
    }

    /** What the warehouse is asked for, parcel by parcel. */
    List<RequestShipments.Item> requested(SaleId sale) {
        return queue.take(sale).stream()
                .map(body -> json.read(body, RequestShipments.class))
                .flatMap(command -> command.items().stream())
                .toList();
    }

    void answer(SaleId sale, OrderId... orders) {
        ShipOrders answer = new ShipOrders(
                MessageIds.next(sale),
                ShipOrders.SCHEMA_VERSION,
                Instant.now(),
                sale,
                Stream.of(orders)
                        .map(order -> new ShipOrders.Item(order, "Post", "T-" + order))
                        .toList());
        elsewhere.commit(() -> publisher.send(Channel.SHIPPED, answer));
    }

    /** About an order that nobody knows. */
    static OrdersMoved event(SaleId sale, OrderState state, OrderId order, BuyerId buyer) {
        return new OrdersMoved(
                MessageIds.next(sale),
                OrdersMoved.SCHEMA_VERSION,
                Instant.now(),
                sale,
                "Kettle",
                "EUR",
                RewardsOn.ORDER_PLACED,
                0,
                state,
                "TEST",
                List.of(new OrdersMoved.Item(order, TicketId.next(), buyer, 1, 1_999, null)));
    }
}
