package io.seckill.monitoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.reservation.SaleTallies;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.statistics.StatisticsService;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What is happening in a sale, looked at once a second at most, however many want to know: the statistics are added up in the
 * database. Thread-safe.
 */
@ApplicationScoped
public class SaleLooks {

    private static final Duration SHOWN = Duration.ofSeconds(1);

    /** Sales looked at within a second. */
    private static final int SALES = 100;

    /** Minutes are {@code /admin/statistics}' part. */
    private static final int NO_MINUTES = 0;

    private final Cache<SaleId, SaleLook> looks =
            Caffeine.newBuilder().maximumSize(SALES).expireAfterWrite(SHOWN).build();

    @Inject
    SaleLookup sales;

    @Inject
    SaleTallies tallies;

    @Inject
    StatisticsService statistics;

    @Inject
    Clock clock;

    /** Empty when there is no such sale. */
    public Optional<SaleLook> find(SaleId sale) {
        return sales.find(sale).map(listed -> looks.get(sale, id -> look(listed)));
    }

    private SaleLook look(ListedSale sale) {
        SaleId id = sale.terms().saleId();
        return new SaleLook(clock.instant(), sale, tallies.of(id), statistics.read(id, NO_MINUTES));
    }
}
