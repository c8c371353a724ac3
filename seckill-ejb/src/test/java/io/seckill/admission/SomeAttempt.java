package io.seckill.admission;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.Optional;

/** An attempt for rules to judge. */
final class SomeAttempt {

    static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private SomeAttempt() {}

    static RiskAttempt with(Optional<Instant> accountCreated, ClickHistory history) {
        return new RiskAttempt(
                new BuyerId("ann"),
                IpAddress.parse("192.0.2.1").orElseThrow(),
                Optional.of("phone"),
                new SaleId(1),
                NOON,
                accountCreated,
                history);
    }

    static RiskAttempt plain() {
        return with(Optional.empty(), ClickHistory.NONE);
    }
}
