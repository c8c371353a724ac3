package io.seckill.statistics;

import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Counts what happens in the sales: however many orders a message carries, one row. Joins the transaction of its caller (a
 * listener). Stateless, thread-safe.
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
        counts.add(new SaleCount(event.saleId(), event.messageId(), OrderState.PLACED, event.occurredAt(), tally));
    }

    public void countMoved(OrdersMoved event) {
        Tally tally = Tally.NONE;
        for (OrdersMoved.Item order : event.items()) {
            tally = tally.plus(order.quantity(), order.amountMinor());
        }
        counts.add(new SaleCount(event.saleId(), event.messageId(), event.state(), event.occurredAt(), tally));
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
}
