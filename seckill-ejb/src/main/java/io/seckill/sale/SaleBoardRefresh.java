package io.seckill.sale;

import io.seckill.stock.StockLevel;
import io.seckill.stock.StockSegments;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Brings the board up to what other nodes have committed: two queries, whatever the crowd. */
@ApplicationScoped
public class SaleBoardRefresh {

    /** A sale stays on the board for a day after its end, so that late buyers read "closed" and not "unknown". */
    private static final Duration LISTED_AFTER_END = Duration.ofDays(1);

    /** The most sales the board shows; a shop has dozens at a time. */
    private static final int LISTED_SALES = 1_000;

    @Inject
    Sales sales;

    @Inject
    StockSegments segments;

    @Inject
    SaleBoard board;

    @Inject
    Clock clock;

    @Transactional
    public void refresh() {
        Instant listedSince = clock.instant().minus(LISTED_AFTER_END);
        List<SaleTerms> terms = sales.notEndedAt(listedSince, LISTED_SALES).stream()
                .map(Sale::terms)
                .toList();
        Map<SaleId, StockLevel> levels =
                segments.levels(terms.stream().map(SaleTerms::saleId).toList());
        terms.forEach(t -> board.put(new ListedSale(t, levels.getOrDefault(t.saleId(), StockLevel.NONE))));
        board.dropEndedBefore(listedSince);
    }
}
