package io.seckill.order;

import io.seckill.stock.StockChanged;
import io.seckill.stock.StockLevel;
import io.seckill.stock.StockSegment;
import io.seckill.stock.StockSegments;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the units of orders back where they came from; the sale opens again by it. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReturnedUnits {

    @Inject
    StockSegments segments;

    @Inject
    Event<StockChanged> changes;

    /**
     * The versions of the segments are raised first: purchases under way wait or are decided again, and this one cannot lose against them.
     */
    void giveBack(SaleId sale, List<PurchaseOrder> orders) {
        segments.interrupt(sale);
        List<StockSegment> stock = segments.of(sale);
        Map<Integer, StockSegment> byNumber =
                stock.stream().collect(Collectors.toMap(StockSegment::segment, Function.identity()));
        orders.forEach(order -> byNumber.get(order.segment()).giveBack(order.quantity()));
        segments.flush();
        changes.fire(new StockChanged(sale, StockLevel.of(stock)));
    }
}
