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
import java.util.concurrent.CompletableFuture;

/** Purchases of those who are let in, and what the others are told. Thread-safe. */
@ApplicationScoped
public class AdmittedPurchases {

    @Inject
    Visitors visitors;

    @Inject
    PurchaseAdmission door;

    @Inject
    PurchaseService purchases;

    CompletableFuture<Response> purchase(
            PurchaseRequest request, Optional<String> purchaseToken, HttpServletRequest http) {
        Admission admission = door.admit(request.sale(), visitors.of(request.buyer(), http));
        if (admission instanceof Admission.Limited limited) {
            return CompletableFuture.completedFuture(RateLimitAnswers.refusal(limited));
        }
        if (admission instanceof Admission.Refused refused) {
            return CompletableFuture.completedFuture(
                    Problems.response(Problem.of(ProblemType.REFUSED, "The shop does not sell to you now.")
                            .with("reason", refused.reason())));
        }
        Admission.Admitted admitted = (Admission.Admitted) admission;
        return purchases
                .purchase(request, new Proof(admitted.challenged(), purchaseToken))
                .thenApply(outcome -> answer(outcome, admitted));
    }

    private static Response answer(PurchaseOutcome outcome, Admission.Admitted admitted) {
        Response answer = PurchaseAnswers.answer(outcome);
        boolean taken = outcome instanceof PurchaseOutcome.Reserved || outcome instanceof PurchaseOutcome.Queued;
        return taken ? RateLimitAnswers.with(admitted.quotas(), answer) : answer;
    }
}
