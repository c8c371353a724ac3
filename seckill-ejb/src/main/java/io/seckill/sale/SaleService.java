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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    UnitAdditions additions;

    @Inject
    Event<SaleChanged> changes;

    @Inject
    Event<UnitsAdded> unitsAdded;

    @Inject
    Clock clock;

    public ListedSale create(CreateSale wish) {
        return put(wish);
    }

    private ListedSale put(CreateSale wish) {
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

    /**
     * The newest sales but for the preheat's, as committed.
     *
     * @param behind the sale behind which the page begins; empty for the first page
     */
    public List<ListedSale> page(Optional<SaleId> behind, int limit) {
        List<SaleTerms> terms =
                sales.olderThan(behind, limit).stream().map(Sale::terms).toList();
        Map<SaleId, StockLevel> levels =
                segments.levels(terms.stream().map(SaleTerms::saleId).toList());
        return terms.stream()
                .map(t -> new ListedSale(t, levels.getOrDefault(t.saleId(), StockLevel.NONE)))
                .toList();
    }

    /** Opens a scheduled sale now, stops it for a while or for good, or resumes it; purchases under way are interrupted. */
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
            case PAUSE -> sale.pause(now, soldOut);
            case RESUME -> sale.resume(now, soldOut);
            case CLOSE -> sale.close(now, soldOut);
        }
        return new SaleMoveOutcome.Moved(state, announce(sale, stock));
    }

    /**
     * Changes a sale's terms. Purchases under way are interrupted: one that read the terms before meets a stale version, so that no
     * purchase is committed by terms that have changed before it.
     *
     * @param version of the terms that the wish was made of
     * @param wish the terms as they are to be; its units, segments and currency are not looked at
     */
    public SaleEditOutcome edit(SaleId id, long version, CreateSale wish) {
        segments.interrupt(id);
        List<StockSegment> stock = segments.of(id);
        Sale sale = sales.find(id).filter(Sale::isListed).orElse(null);
        if (sale == null) {
            return new SaleEditOutcome.UnknownSale();
        }
        if (sale.terms().version() != version) {
            return new SaleEditOutcome.Stale();
        }
        CreateSale before = CreateSale.like(sale.terms());
        Set<SaleField> fields = SaleField.differences(before, wish);
        SaleState state = editedState(sale, StockLevel.of(stock));
        Set<SaleField> fixed = SaleField.fixed(fields, state);
        if (!fixed.isEmpty()) {
            return new SaleEditOutcome.Fixed(state, fixed);
        }
        sale.edit(wish, state);
        return new SaleEditOutcome.Edited(before, wish, fields, announce(sale, stock));
    }

    /** Another node's clock may be ahead of this one's: a sale whose units are not all there has opened, whatever the time is here. */
    private SaleState editedState(Sale sale, StockLevel stock) {
        SaleState state = sale.terms().stateAt(clock.instant(), stock.soldOut());
        boolean hasSold = stock.unitsFree() < stock.unitsAllotted();
        return state == SaleState.SCHEDULED && hasSold ? SaleState.OPEN : state;
    }

    /**
     * Adds units to a sale that has not ended; a sold-out one sells again. Purchases under way are interrupted and decided again, and
     * this one cannot lose against them.
     *
     * <p>Safe to repeat by the wish's key, which is a row beside the units. The sale's version does not do: purchases do not change
     * it, so that it says nothing about the stock, and the same wish would be carried out twice. The number of units that
     * the operator has seen does (only this changes it), but whoever lost the answer would be refused the second time, and two
     * operators with a parcel each would have to agree who comes first.
     */
    public AddUnitsOutcome addUnits(SaleId id, AddUnits wish) {
        segments.interrupt(id);
        List<StockSegment> stock = segments.of(id);
        Sale sale = sales.find(id).filter(Sale::isListed).orElse(null);
        if (sale == null) {
            return new AddUnitsOutcome.UnknownSale();
        }
        StockLevel before = StockLevel.of(stock);
        Optional<AddUnits> earlier = additions.find(id, wish.key());
        if (earlier.isPresent()) {
            return earlier.get().equals(wish)
                    ? new AddUnitsOutcome.Repeated(new ListedSale(sale.terms(), before))
                    : new AddUnitsOutcome.KeyReused();
        }
        Instant now = clock.instant();
        if (sale.terms().stateAt(now, before.soldOut()) == SaleState.CLOSED) {
            return new AddUnitsOutcome.Closed();
        }
        int most = AllotmentPolicy.MOST_UNITS - before.unitsAllotted();
        if (wish.units() > most) {
            return new AddUnitsOutcome.TooMany(most);
        }
        AllotmentPolicy.add(stock, wish.units());
        additions.add(id, wish, now);
        unitsAdded.fire(new UnitsAdded(id, wish.units()));
        return new AddUnitsOutcome.Added(before, announce(sale, stock));
    }

    /**
     * Makes a sale with the terms and units of another.
     *
     * @param opensAt empty: see {@link SaleCopyPolicy}
     * @param title empty: the same
     * @return empty when there is no such sale
     */
    public Optional<ListedSale> copy(SaleId original, Optional<Instant> opensAt, Optional<String> title) {
        return sales.find(original)
                .filter(Sale::isListed)
                .map(sale -> put(copy(sale.terms(), segments.of(original), opensAt, title)));
    }

    private CreateSale copy(
            SaleTerms terms, List<StockSegment> stock, Optional<Instant> opensAt, Optional<String> title) {
        Instant opens = opensAt.orElseGet(() -> SaleCopyPolicy.opensAt(terms.opensAt(), clock.instant()));
        return new CreateSale(
                title.orElse(terms.title()),
                terms.description(),
                terms.pictureUrl(),
                terms.price(),
                StockLevel.of(stock).unitsAllotted(),
                stock.size(),
                terms.perBuyerLimit(),
                opens,
                SaleCopyPolicy.closesAt(terms, opens),
                terms.paymentSeconds(),
                terms.rules(),
                terms.selling());
    }
    /** The flush sets the versions that the board compares. */
    private ListedSale announce(Sale sale, List<StockSegment> stock) {
        sales.flush();
        ListedSale listed = new ListedSale(sale.terms(), StockLevel.of(stock));
        changes.fire(new SaleChanged(listed));
        return listed;
    }
}
