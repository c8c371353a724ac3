package io.seckill.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps out accounts made for the sale. Whose age the issuer does not tell has to prove to be a person. */
@ApplicationScoped
class AccountAgeRule implements RiskRule {

    private static final int ORDER = 200;
    private static final Verdict TOO_YOUNG = new Verdict.Refuse("account-too-young");

    @Inject
    RiskSettings settings;

    @Override
    public String name() {
        return "account-age";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Verdict judge(RiskAttempt attempt) {
        if (settings.leastAccountAge().isZero()) {
            return Verdict.PASS;
        }
        return attempt.accountCreated()
                .map(created ->
                        created.plus(settings.leastAccountAge()).isAfter(attempt.at()) ? TOO_YOUNG : Verdict.PASS)
                .orElse(Verdict.CHALLENGE);
    }
}
