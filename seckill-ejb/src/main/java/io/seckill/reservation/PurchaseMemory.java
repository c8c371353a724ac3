package io.seckill.reservation;

import io.seckill.sale.StockNewsService;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** What this node remembers of purchases: changed after their commit, so that it never holds what was not sold. Thread-safe. */
@ApplicationScoped
public class PurchaseMemory {

    @Inject
    Winners winners;

    @Inject
    TicketBoard tickets;

    @Inject
    StockNewsService news;

    @Inject
    PurchaseMeters meters;

    @Inject
    SaleTallies tallies;

    void remember(SaleId sale, BatchOutcome outcome) {
        SaleWinners known = winners.of(sale);
        for (PurchaseOutcome one : outcome.outcomes()) {
            if (one instanceof PurchaseOutcome.Reserved reserved) {
                known.add(reserved.ticket().buyer(), reserved.ticket().id());
                note(reserved);
            }
        }
        news.committed(sale, outcome.stock());
    }

    /** Whose request was on a queue has been told only that it is there. */
    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) PurchasesDecided event) {
        remember(event.sale(), event.outcome());
        event.outcome().outcomes().stream().map(Told::of).forEach(told -> {
            meters.told(told);
            tallies.told(event.sale(), told);
        });
    }

    /** What has become of a ticket that was given out before, who decides does not know. */
    private void note(PurchaseOutcome.Reserved reserved) {
        if (!reserved.repeated()) {
            tickets.note(reserved.ticket());
        }
    }
}
