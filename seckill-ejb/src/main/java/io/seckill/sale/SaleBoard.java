package io.seckill.sale;

import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * This node's view of the sales, in memory: it answers reads and refusals without a database. It holds what was
 * committed, by this node at once and by others after the next refresh; who gets a unit is never decided here.
 * Thread-safe.
 */
@ApplicationScoped
public class SaleBoard {

    private static final Set<SaleState> METERED = EnumSet.of(SaleState.OPEN, SaleState.SOLD_OUT, SaleState.PAUSED);

    private final ConcurrentHashMap<SaleId, ListedSale> sales = new ConcurrentHashMap<>();

    public Optional<ListedSale> find(SaleId sale) {
        return Optional.ofNullable(sales.get(sale));
    }

    /** All listed sales, the latest to open first. */
    public List<ListedSale> all() {
        return listed().sorted(Comparator.comparing((ListedSale s) -> s.terms().opensAt())
                        .reversed())
                .toList();
    }

    /** Whether something is sold here at the given instant, or is paused and may be sold at any moment. */
    public boolean sellsAt(Instant instant) {
        return listed().map(sale -> sale.stateAt(instant))
                .anyMatch(state -> state == SaleState.OPEN || state == SaleState.PAUSED);
    }

    /** Whether a sale opens after the first instant and not after the second. */
    public boolean opensBetween(Instant from, Instant to) {
        return listed().filter(sale -> sale.stateAt(from) == SaleState.SCHEDULED)
                .anyMatch(sale -> !sale.terms().opensAt().isAfter(to));
    }

    /** Sales that have opened, have not ended, and let in at a rate. In no order. */
    public List<ListedSale> metered(Instant now) {
        return listed().filter(
                        sale -> sale.terms().selling().admittedPerSecond().isPresent())
                .filter(sale -> METERED.contains(sale.stateAt(now)))
                .toList();
    }

    private Stream<ListedSale> listed() {
        return sales.values().stream().filter(sale -> sale.terms().isListed());
    }

    /** For a sale whose rows are gone. */
    public void remove(SaleId sale) {
        sales.remove(sale);
    }

    public void put(ListedSale news) {
        sales.merge(news.terms().saleId(), news, ListedSale::merge);
    }

    /**
     * Notes a committed stock level; an older one than the known is ignored.
     *
     * @return whether the sale has sold out by it, or sells again
     */
    boolean stockChanged(SaleId sale, StockLevel level) {
        ListedSale known = sales.get(sale);
        while (known != null) {
            ListedSale next = known.merge(new ListedSale(known.terms(), level));
            if (sales.replace(sale, known, next)) {
                return next.stock().soldOut() != known.stock().soldOut();
            }
            known = sales.get(sale);
        }
        return false;
    }

    /** Keeps the board bounded. */
    void dropEndedBefore(Instant instant) {
        sales.values().removeIf(sale -> sale.terms().endedBefore(instant));
    }
}
