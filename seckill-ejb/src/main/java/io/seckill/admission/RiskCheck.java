package io.seckill.admission;

import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Has a visitor's attempt judged by the rules. Thread-safe. */
@ApplicationScoped
public class RiskCheck {

    @Inject
    RiskChain rules;

    @Inject
    RecentClicks clicks;

    @Inject
    Clock clock;

    public Verdict judge(SaleId sale, Visitor visitor) {
        return rules.judge(new RiskAttempt(
                visitor.buyer(),
                visitor.address(),
                visitor.device(),
                sale,
                clock.instant(),
                visitor.accountCreated(),
                rules.needsHistory() ? clicks.note(visitor) : ClickHistory.NONE));
    }
}
