package io.seckill.reservation;

import io.seckill.admission.Admission;
import io.seckill.admission.RateLimits;
import io.seckill.admission.RiskCheck;
import io.seckill.admission.Verdict;
import io.seckill.admission.Visitor;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whether a purchase may be looked at. Whoever is not let in is counted with the refusals of the sale, and changes nothing. Thread-safe. */
@ApplicationScoped
public class PurchaseAdmission {

    @Inject
    SaleBoard board;

    @Inject
    RateLimits limits;

    @Inject
    RiskCheck risk;

    @Inject
    PurchaseMeters meters;

    @Inject
    SaleTallies tallies;

    public Admission admit(SaleId sale, Visitor visitor) {
        Optional<ListedSale> listed = board.find(sale);
        if (listed.filter(known -> isOfPreheat(known, visitor)).isPresent()) {
            return new Admission.Admitted(List.of(), false);
        }
        Admission admission = limits.admit(visitor);
        if (!(admission instanceof Admission.Admitted admitted)) {
            turnedAway(listed, Told.RATE_LIMITED);
            return admission;
        }
        Verdict verdict = risk.judge(sale, visitor);
        if (verdict instanceof Verdict.Refuse refuse) {
            turnedAway(listed, Told.REFUSED);
            return new Admission.Refused(refuse.reason());
        }
        return verdict instanceof Verdict.Challenge ? admitted.challenge() : admitted;
    }

    /** The preheat's few buyers are to click as fast as the node can, in sales that only they can buy in. */
    private static boolean isOfPreheat(ListedSale sale, Visitor visitor) {
        return !sale.terms().isListed() && sale.terms().isFor(visitor.buyer());
    }

    private void turnedAway(Optional<ListedSale> listed, Told told) {
        meters.told(told);
        listed.ifPresent(sale -> tallies.told(sale.terms().saleId(), told));
    }
}
