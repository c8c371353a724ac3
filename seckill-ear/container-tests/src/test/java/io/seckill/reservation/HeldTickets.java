package io.seckill.reservation;

import io.seckill.messaging.MessageIds;
import io.seckill.order.PlaceOrders;
import io.seckill.sale.Sale;
import io.seckill.sale.Sales;
import io.seckill.stock.StockSegments;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;

/** A desk that reserves but leaves it to the test to send the message, once, twice or in parts. */
@ApplicationScoped
public class HeldTickets {

    @Inject
    Sales sales;

    @Inject
    StockSegments segments;

    @Inject
    Reservations reservations;

    @Inject
    Clock clock;

    /** Reserves a unit for each of the buyers and returns the message that would have gone with it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PlaceOrders of(SaleId sale, List<BuyerId> buyers) {
        Shelf shelf = new Shelf(segments.of(sale), 0);
        BatchDecision decision = new BatchDecision(
                sales.find(sale).map(Sale::terms).orElseThrow(), shelf, new HashMap<>(), clock.instant());
        buyers.forEach(buyer -> Outcomes.ticket(decision.decide(Requests.by(buyer, sale))));
        segments.flush();
        reservations.add(decision.reservations());
        return decision.placeOrders(MessageIds.next(sale));
    }
}
