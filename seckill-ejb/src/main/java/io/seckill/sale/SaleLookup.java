package io.seckill.sale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds a sale: on the board, or else in the database, where it may lie because it ended long ago or was created on another
 * node a moment ago. What the database said is believed for a second, so that invented identifiers do not become its load.
 * Thread-safe.
 */
@ApplicationScoped
public class SaleLookup {

    private static final Duration BELIEVED = Duration.ofSeconds(1);

    /** Identifiers looked up within a second; beyond it the oldest are asked for again. */
    private static final int REMEMBERED = 10_000;

    private final Cache<SaleId, Optional<ListedSale>> offTheBoard = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(BELIEVED)
            .build();

    private final Cache<SaleId, SaleTerms> ofOrders = PerSale.cache();

    @Inject
    SaleBoard board;

    @Inject
    SaleService sales;

    /**
     * The terms of a sale that has orders. What concerns money cannot change any more since its opening, but the board of another node
     * may for a moment show what it was before the last change: so the first time the database is asked.
     *
     * @throws IllegalStateException when it cannot be seen yet
     */
    public SaleTerms terms(SaleId sale) {
        SaleTerms read = ofOrders.get(sale, this::stored);
        return board.find(sale)
                .map(ListedSale::terms)
                .filter(listed -> listed.version() > read.version())
                .orElse(read);
    }

    private SaleTerms stored(SaleId sale) {
        return sales.read(sale)
                .map(ListedSale::terms)
                .orElseThrow(() -> new IllegalStateException("sale " + sale + " cannot be seen yet"));
    }

    public Optional<ListedSale> find(SaleId sale) {
        Optional<ListedSale> listed = board.find(sale);
        return listed.isPresent() ? listed : offTheBoard.get(sale, sales::read);
    }
}
