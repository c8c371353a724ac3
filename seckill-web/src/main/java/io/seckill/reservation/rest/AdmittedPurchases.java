package io.seckill.reservation.rest;

import io.seckill.admission.Admission;
import io.seckill.admission.rest.RateLimitAnswers;
import io.seckill.admission.rest.Visitors;
import io.seckill.reservation.Proof;
import io.seckill.reservation.PurchaseAdmission;
import io.seckill.reservation.PurchaseOutcome;
import io.seckill.reservation.PurchaseRequest;
import io.seckill.reservation.PurchaseService;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Purchases of those who are let in, and what the others are told. Thread-safe. */
@ApplicationScoped
public class AdmittedPurchases {

    @Inject
    Visitors visitors;

    @Inject
    PurchaseAdmission door;

    @Inject
    PurchaseService purchases;

    Response purchase(PurchaseRequest request, Optional<String> purchaseToken, HttpServletRequest http) {
        Admission admission = door.admit(request.sale(), visitors.of(request.buyer(), http));
        if (admission instanceof Admission.Limited limited) {
            return RateLimitAnswers.refusal(limited);
        }
        if (admission instanceof Admission.Refused refused) {
            return Problems.response(Problem.of(ProblemType.REFUSED, "The shop does not sell to you now.")
                    .with("reason", refused.reason()));
        }
        return purchase(request, purchaseToken, (Admission.Admitted) admission);
    }

    private Response purchase(PurchaseRequest request, Optional<String> purchaseToken, Admission.Admitted admitted) {
        PurchaseOutcome outcome = purchases.purchase(request, new Proof(admitted.challenged(), purchaseToken));
        Response answer = PurchaseAnswers.answer(outcome);
        boolean taken = outcome instanceof PurchaseOutcome.Reserved || outcome instanceof PurchaseOutcome.Queued;
        return taken ? RateLimitAnswers.with(admitted.quotas(), answer) : answer;
    }
}
