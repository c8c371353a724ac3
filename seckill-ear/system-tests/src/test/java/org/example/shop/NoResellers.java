package org.example.shop;

import io.seckill.admission.RiskAttempt;
import io.seckill.admission.RiskRule;
import io.seckill.admission.Verdict;
import jakarta.enterprise.context.ApplicationScoped;

/** What a shop writes that knows its resellers. */
@ApplicationScoped
public class NoResellers implements RiskRule {

    @Override
    public String name() {
        return "no-resellers";
    }

    @Override
    public Verdict judge(RiskAttempt attempt) {
        return attempt.buyer().value().startsWith("reseller") ? new Verdict.Refuse("known-reseller") : Verdict.PASS;
    }
}
