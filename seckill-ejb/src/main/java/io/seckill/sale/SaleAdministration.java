package io.seckill.sale;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * What operators do with sales, recorded in the audit trail. Each method is one transaction: what was not recorded was not done.
 * Thread-safe.
 */
@ApplicationScoped
@Transactional
public class SaleAdministration {

    @Inject
    SaleService sales;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public ListedSale create(CreateSale wish, Operator operator) {
        ListedSale sale = sales.create(wish);
        audit.record(operator, "CREATE", subject(sale.terms().saleId()), "", sale.toString());
        return sale;
    }

    /** A move that is refused is not recorded. */
    public SaleMoveOutcome move(SaleId id, SaleState.Move move, Operator operator) {
        SaleMoveOutcome outcome = sales.move(id, move);
        if (outcome instanceof SaleMoveOutcome.Moved moved) {
            SaleState now = moved.sale().stateAt(clock.instant());
            audit.record(operator, move.name(), subject(id), moved.from().name(), now.name());
        }
        return outcome;
    }

    private static String subject(SaleId id) {
        return "sale " + id;
    }
}
