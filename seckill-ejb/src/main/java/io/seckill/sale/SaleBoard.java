package io.seckill.sale;

import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * This node's view of the sales, in memory: it answers reads and refusals without a database. It holds what was
 * committed, by this node at once and by others after the next refresh; who gets a unit is never decided here.
 * Thread-safe.
 */
@ApplicationScoped
public class SaleBoard {

    private final ConcurrentHashMap<SaleId, ListedSale> sales = new ConcurrentHashMap<>();

    public Optional<ListedSale> find(SaleId sale) {
        return Optional.ofNullable(sales.get(sale));
    }

    /** All listed sales, the latest to open first. */
    public List<ListedSale> all() {
        return sales.values().stream()
                .sorted(Comparator.comparing((ListedSale s) -> s.terms().opensAt())
                        .reversed())
                .toList();
    }

    public void put(ListedSale news) {
        sales.merge(news.terms().saleId(), news, ListedSale::merge);
    }

    /** Notes a committed stock level; an older one than the known is ignored. */
    public void stockChanged(SaleId sale, StockLevel level) {
        sales.computeIfPresent(sale, (id, known) -> known.merge(new ListedSale(known.terms(), level)));
    }

    /** Keeps the board bounded. */
    void dropEndedBefore(Instant instant) {
        sales.values().removeIf(sale -> sale.terms().endedBefore(instant));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SaleChanged change) {
        put(change.sale());
    }
}
