package io.seckill.statistics;

import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Counts what happens in the sales. However many orders a message carries, they are of one sale, one state and one minute: two
 * rows change. Joins the transaction of its caller (a listener). Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class StatisticsService {

    @Inject
    SaleCounts counts;

    public void countPlaced(OrdersPlaced event) {
        Tally tally = Tally.NONE;
        for (OrdersPlaced.Item order : event.items()) {
            tally = tally.plus(order.quantity(), order.amountMinor());
        }
        counts.add(event.saleId(), OrderState.PLACED, tally);
        counts.add(event.saleId(), new SaleMinute(minute(event.occurredAt()), tally.units(), 0));
    }

    /** Its minute matters when they were paid for; otherwise only its state. */
    public void countMoved(OrdersMoved event) {
        Tally tally = Tally.NONE;
        for (OrdersMoved.Item order : event.items()) {
            tally = tally.plus(order.quantity(), order.amountMinor());
        }
        counts.add(event.saleId(), event.state(), tally);
        if (event.state() == OrderState.PAID) {
            counts.add(event.saleId(), new SaleMinute(minute(event.occurredAt()), 0, tally.units()));
        }
    }

    /**
     * Needs no transaction.
     *
     * @param minutes how many at most, the newest
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public SaleStatistics read(SaleId sale, int minutes) {
        return new SaleStatistics(counts.totals(sale), counts.minutes(sale, minutes));
    }

    private static Instant minute(Instant occurredAt) {
        return occurredAt.truncatedTo(ChronoUnit.MINUTES);
    }
}
