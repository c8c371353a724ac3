package io.seckill.reservation;

import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;

/** The winners of the sales on this node, in memory: a repeated click gets its ticket and a loser costs no I/O. */
@ApplicationScoped
public class Winners {

    private final ConcurrentHashMap<SaleId, SaleWinners> sales = new ConcurrentHashMap<>();

    @Inject
    ReservationSettings settings;

    SaleWinners of(SaleId sale) {
        return sales.computeIfAbsent(sale, id -> new SaleWinners(settings.winnersInMemory()));
    }
}
