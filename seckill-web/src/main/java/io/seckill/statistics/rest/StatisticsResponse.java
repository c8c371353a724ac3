package io.seckill.statistics.rest;

import io.seckill.order.OrderState;
import io.seckill.sale.SaleTerms;
import io.seckill.statistics.SaleMinute;
import io.seckill.statistics.SaleStatistics;
import io.seckill.statistics.Tally;
import io.seckill.value.SaleId;
import java.util.List;

/** The counts of a sale: what has come to each state, whatever became of it afterwards, and units by the minute, oldest first. */
public record StatisticsResponse(
        SaleId saleId,
        String currency,
        Tally placed,
        Tally paid,
        Tally shipped,
        Tally refunded,
        Tally closed,
        List<SaleMinute> minutes) {

    static StatisticsResponse of(SaleTerms sale, SaleStatistics counted) {
        return new StatisticsResponse(
                sale.saleId(),
                sale.price().currency().getCurrencyCode(),
                counted.total(OrderState.PLACED),
                counted.total(OrderState.PAID),
                counted.total(OrderState.SHIPPED),
                counted.total(OrderState.REFUNDED),
                counted.total(OrderState.CLOSED),
                counted.minutes());
    }
}
