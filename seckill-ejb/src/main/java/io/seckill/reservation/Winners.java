package io.seckill.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import io.seckill.sale.PerSale;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The winners of the sales on this node, in memory: a repeated click gets its ticket and a loser costs no I/O. */
@ApplicationScoped
public class Winners {

    private final Cache<SaleId, SaleWinners> sales = PerSale.cache();

    @Inject
    ReservationSettings settings;

    SaleWinners of(SaleId sale) {
        return sales.get(sale, id -> new SaleWinners(settings.winnersInMemory()));
    }
}
