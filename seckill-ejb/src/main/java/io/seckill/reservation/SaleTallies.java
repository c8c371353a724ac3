package io.seckill.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import io.seckill.node.NodeStart;
import io.seckill.sale.PerSale;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Counts by sale what this node tells buyers, for as many sales as the board lists. Thread-safe. */
@ApplicationScoped
public class SaleTallies {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Cache<SaleId, SaleTally> sales = PerSale.cache();

    @Inject
    Clock clock;

    /** Invented identifiers would push the sales out: they are not counted. */
    void told(SaleId sale, Told told) {
        if (told == Told.UNKNOWN_SALE) {
            return;
        }
        SaleTally tally = sales.getIfPresent(sale);
        if (tally == null) {
            tally = sales.get(sale, id -> new SaleTally(clock.instant(), System.nanoTime()));
        }
        tally.told(told);
    }

    void begin(@Observes NodeStart node) {
        node.repeat(BETWEEN_LOOKS, this::look, "the purchases could not be looked at");
    }

    /** Looks at all of them, for their rates. */
    void look() {
        long nanos = System.nanoTime();
        sales.asMap().values().forEach(tally -> tally.look(nanos));
    }

    public NodeFigures of(SaleId sale) {
        return Optional.ofNullable(sales.getIfPresent(sale))
                .map(SaleTally::figures)
                .orElse(NodeFigures.NONE);
    }
}
