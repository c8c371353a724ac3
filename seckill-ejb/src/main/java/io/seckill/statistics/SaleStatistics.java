package io.seckill.statistics;

import io.seckill.order.OrderState;
import java.util.List;
import java.util.Map;

/**
 * What was counted of a sale.
 *
 * @param totals what has come to each state, whatever became of it afterwards; a state is absent when nothing has come to it
 * @param minutes those in which something was placed or paid, oldest first
 */
public record SaleStatistics(Map<OrderState, Tally> totals, List<SaleMinute> minutes) {

    public Tally total(OrderState state) {
        return totals.getOrDefault(state, Tally.NONE);
    }
}
