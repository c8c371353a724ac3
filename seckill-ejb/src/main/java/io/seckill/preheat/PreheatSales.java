package io.seckill.preheat;

import io.seckill.sale.CreateSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleRules;
import io.seckill.sale.SaleService;
import io.seckill.sale.SaleTerms;
import io.seckill.sale.Selling;
import io.seckill.value.Money;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The sales of preheats: opened like any other, but in a currency that only tests have, and removed with all their rows. */
@ApplicationScoped
public class PreheatSales {

    private static final Logger LOG = System.getLogger(PreheatSales.class.getName());

    /** Each clicks once in every sale. A token for each costs a cold server some milliseconds. */
    static final int BUYERS = 256;

    /** Fewer than buyers: the last ones are refused, and then everyone else who clicks again. */
    private static final int UNITS = 240;

    /** How long the messages may take that are still under way when the crowd has gone. */
    private static final Duration DRAIN_TIME = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Inject
    SaleService sales;

    @Inject
    SaleBoard board;

    @Inject
    PreheatRows rows;

    @Inject
    Clock clock;

    SaleId open(String name) {
        CreateSale wish = new CreateSale(
                name,
                Optional.empty(),
                Optional.empty(),
                new Money(1_000, SaleTerms.TESTING),
                UNITS,
                1,
                1,
                clock.instant(),
                Optional.empty(),
                1,
                SaleRules.USUAL,
                Selling.USUAL);
        return sales.create(wish).terms().saleId();
    }

    /**
     * Removes all sales of this name, each when its messages are carried out: a message that came later would write rows again.
     * What is not carried out in time is left for the next preheat.
     */
    void remove(String name) {
        long deadline = System.nanoTime() + DRAIN_TIME.toNanos();
        List<SaleId> left = rows.salesNamed(name).stream()
                .filter(sale -> !removeWhenQuiet(sale, deadline))
                .toList();
        rows.removeAccounts(name);
        if (!left.isEmpty()) {
            LOG.log(Level.WARNING, "messages of the preheat are not carried out; its sales {0} stay for now", left);
        }
    }

    private boolean removeWhenQuiet(SaleId sale, long deadline) {
        while (rows.isUnderWay(sale)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        rows.remove(sale);
        board.remove(sale);
        return true;
    }
}
