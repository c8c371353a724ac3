package io.seckill.sale;

import io.seckill.stock.AllotmentPolicy;
import io.seckill.stock.StockLevel;
import io.seckill.stock.StockSegment;
import io.seckill.stock.StockSegments;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What operators do with sales. Each method is one transaction; the board learns of it when it is committed.
 * Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class SaleService {

    @Inject
    Sales sales;

    @Inject
    StockSegments segments;

    @Inject
    Event<SaleChanged> changes;

    @Inject
    Clock clock;

    public ListedSale create(CreateSale wish) {
        SaleId id = SaleId.next();
        Sale sale = new Sale(id, wish);
        sales.add(sale);
        sales.flush();
        List<StockSegment> stock = AllotmentPolicy.allot(id, wish.unitsAllotted(), wish.segments());
        segments.add(stock);
        return announce(sale, stock);
    }

    /** A sale as committed. */
    public Optional<ListedSale> read(SaleId id) {
        return sales.find(id).map(sale -> new ListedSale(sale.terms(), StockLevel.of(segments.of(id))));
    }

    /** Opens a scheduled sale now, or closes one that has not ended; the closing interrupts purchases under way. */
    public SaleMoveOutcome move(SaleId id, SaleState.Move move) {
        segments.interrupt(id);
        List<StockSegment> stock = segments.of(id);
        Sale sale = sales.find(id).orElse(null);
        if (sale == null) {
            return new SaleMoveOutcome.UnknownSale();
        }
        Instant now = clock.instant();
        boolean soldOut = StockLevel.of(stock).soldOut();
        SaleState state = sale.terms().stateAt(now, soldOut);
        if (!state.allows(move)) {
            return new SaleMoveOutcome.IllegalMove(state, move);
        }
        switch (move) {
            case OPEN -> sale.open(now, soldOut);
            case CLOSE -> sale.close(now, soldOut);
        }
        return new SaleMoveOutcome.Moved(state, announce(sale, stock));
    }

    /** The flush sets the versions that the board compares. */
    private ListedSale announce(Sale sale, List<StockSegment> stock) {
        sales.flush();
        ListedSale listed = new ListedSale(sale.terms(), StockLevel.of(stock));
        changes.fire(new SaleChanged(listed));
        return listed;
    }
}
