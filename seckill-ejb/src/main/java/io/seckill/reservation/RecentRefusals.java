package io.seckill.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * What the desk has refused within the last second, so that a click repeated in anger costs no second look at the database. A refusal
 * stands as long as the sale's stock has not changed since. That the shop is busy is not kept: asking again is then the
 * right thing to do. Thread-safe.
 */
@ApplicationScoped
class RecentRefusals {

    private static final Duration KEPT = Duration.ofSeconds(1);

    /** Ten times what a desk can refuse in a second. */
    private static final int REMEMBERED = 20_000;

    private final Cache<PurchaseRequest, Refusal> refusals = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    private record Refusal(PurchaseOutcome outcome, long stockVersion) {}

    Optional<PurchaseOutcome> of(PurchaseRequest request, long stockVersion) {
        return Optional.ofNullable(refusals.getIfPresent(key(request)))
                .filter(refusal -> refusal.stockVersion() == stockVersion)
                .map(Refusal::outcome);
    }

    /** @param stockVersion as it was known before the desk was asked */
    void note(PurchaseRequest request, long stockVersion, PurchaseOutcome outcome) {
        if (outcome instanceof PurchaseOutcome.SoldOut || outcome instanceof PurchaseOutcome.OverLimit) {
            refusals.put(key(request), new Refusal(outcome, stockVersion));
        }
    }

    /** A click has a trace of its own. */
    private static PurchaseRequest key(PurchaseRequest request) {
        return new PurchaseRequest(request.sale(), request.buyer(), request.quantity());
    }
}
