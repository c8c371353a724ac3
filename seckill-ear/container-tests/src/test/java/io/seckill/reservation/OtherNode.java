package io.seckill.reservation;

import io.seckill.messaging.Publisher;
import io.seckill.order.PurchaseOrders;
import io.seckill.sale.Sales;
import io.seckill.stock.StockSegments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What a second node does in the same database: number 1, which begins at segment 1. */
@ApplicationScoped
public class OtherNode {

    @Inject
    Sales sales;

    @Inject
    StockSegments segments;

    @Inject
    Reservations reservations;

    @Inject
    PurchaseOrders orders;

    @Inject
    Publisher publisher;

    @Inject
    Clock clock;

    /** Its service, which joins the caller's transaction. */
    ReservationService reservations() {
        ReservationService service = new ReservationService();
        service.sales = sales;
        service.segments = segments;
        service.reservations = reservations;
        service.orders = orders;
        service.publisher = publisher;
        service.clock = clock;
        service.settings =
                new ReservationSettings(1, 1_000, 250, 1, Duration.ofSeconds(10), Duration.ofSeconds(10), 1_000, 1_000);
        return service;
    }
}
