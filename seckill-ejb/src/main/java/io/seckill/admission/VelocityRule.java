package io.seckill.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Many buyers within a minute: on one device they are one, from one address they may be neighbours and have to prove it. */
@ApplicationScoped
class VelocityRule implements RiskRule {

    private static final int ORDER = 300;
    private static final Verdict TOO_MANY = new Verdict.Refuse("too-many-buyers-on-device");

    @Inject
    RiskSettings settings;

    @Override
    public String name() {
        return "velocity";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean needsHistory() {
        return settings.buyersPerDevice() > 0 || settings.buyersPerAddress() > 0;
    }

    @Override
    public Verdict judge(RiskAttempt attempt) {
        if (isMore(attempt.history().devicesBuyers(), settings.buyersPerDevice())) {
            return TOO_MANY;
        }
        return isMore(attempt.history().addressesBuyers(), settings.buyersPerAddress())
                ? Verdict.CHALLENGE
                : Verdict.PASS;
    }

    private static boolean isMore(int buyers, int most) {
        return most > 0 && buyers > most;
    }
}
